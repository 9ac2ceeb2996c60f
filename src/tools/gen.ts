/** `npm run gen`: writes what follows from the rules and their fixtures: the registry, the examples, the READMEs. */
import { formatted } from "./biome.ts";
import { fail, filesUnder, type Generated, settle, staleAmong } from "./checkout.ts";
import { type Example, firstExample } from "./example.ts";
import { type Documented, systemReadme } from "./readme.ts";
import { type RuleFile, rulesOnDisk } from "./rules-on-disk.ts";

const HEAD = "// Written by `npm run gen` from the files under rules/ and fixtures/: edit those.\n";

async function generate(): Promise<Generated> {
  const files = await rulesOnDisk();
  const examples = new Map<string, Example>();
  for (const { id } of files) {
    const example = firstExample(id);
    if (example !== undefined) examples.set(id, example);
  }
  return new Map([
    ["rules/index.gen.ts", formatted("rules/index.gen.ts", registry(files))],
    ["rules/examples.gen.ts", formatted("rules/examples.gen.ts", exampleModule(examples))],
    ...readmes(files, examples),
  ]);
}

function registry(files: readonly RuleFile[]): string {
  const imports = files.map(
    ({ id, path }) => `import { rule as ${nameOf(id)} } from "./${path.slice("rules/".length)}";`,
  );
  const names = files.map(({ id }) => nameOf(id));
  return `${HEAD}import type { AnyRule } from "#rule";
${imports.join("\n")}

/** Every rule of edgelint, sorted by id. */
export const rules: readonly AnyRule[] = [${names.join(", ")}];
`;
}

/** `cam/too-many-keys` → `camTooManyKeys`. */
function nameOf(id: string): string {
  return id.replace(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function exampleModule(examples: ReadonlyMap<string, Example>): string {
  return `${HEAD}
/** The first fixture pair of every rule, for \`edgelint explain\`; loaded when asked for. */
export const examples: Readonly<Record<string, { bad: string; good: string; language: string }>> = ${JSON.stringify(Object.fromEntries(examples))};
`;
}

function readmes(files: readonly RuleFile[], examples: ReadonlyMap<string, Example>): readonly [string, string][] {
  const systems = new Map<string, Documented[]>();
  for (const { id, rule } of files) {
    const system = id.slice(0, id.indexOf("/"));
    const documented = systems.get(system) ?? [];
    documented.push({ rule, example: examples.get(id) });
    systems.set(system, documented);
  }
  return [...systems].map(([system, documented]) => [`rules/${system}/README.md`, systemReadme(system, documented)]);
}

const generated = await generate();
const owned = filesUnder("rules").filter((path) => path.endsWith(".gen.ts") || /^rules\/[^/]+\/README\.md$/.test(path));

if (process.argv.includes("--check")) {
  const stale = staleAmong(generated, owned);
  if (stale.length > 0) fail(`Generated files are stale (${stale.join(", ")}): run \`npm run gen\` and commit them.`);
  console.log(`Generated files are up to date: ${generated.size}.`);
} else {
  const changed = settle(generated, owned);
  console.log(`Generated files: ${generated.size}, ${changed.length} changed.`);
}
