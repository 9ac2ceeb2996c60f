/** The reader held against HashiCorp's own, compiled to WebAssembly: what it reads, and what it refuses. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Body, type Expression, type ObjectItem, readHcl, type TemplatePart } from "../../src/syntax/hcl/index.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const oracle = fileURLToPath(new URL("../../.cache/oracles/node_modules/@cdktn/hcl2json/", import.meta.url));

interface Hcl2Json {
  readonly parse: (name: string, text: string) => Promise<unknown>;
}

function files(): readonly { readonly path: string; readonly text: string }[] {
  const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:tf|tfvars)$/.test(path),
  );
  return paths.sort().map((path) => ({ path, text: readFileSync(join(corpus, path), "utf8") }));
}

/** What hcl2json makes of a body: attributes as values, blocks as lists below their labels. */
function projectBody(body: Body, text: string): unknown {
  const out: { [name: string]: unknown } = {};
  for (const { name, value } of body.attributes) out[name] = project(value, text);
  for (const block of body.blocks) {
    let into = out;
    const path = [block.type, ...block.labels.map((label) => label.text)];
    for (const step of path.slice(0, -1)) into = (into[step] ??= {}) as { [name: string]: unknown }; // made here, or a block's
    const last = path.at(-1) ?? "";
    into[last] = [...((into[last] ?? []) as readonly unknown[]), projectBody(block.body, text)]; // only made here
  }
  return out;
}

function project(value: Expression, text: string): unknown {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "template":
      return projectTemplate(value.parts, text);
    case "tuple":
      return value.items.map((item) => project(item, text));
    case "object":
      return Object.fromEntries(value.items.map((item) => [projectKey(item, text), project(item.value, text)]));
    case "unary":
      if (value.of.kind !== "literal") return source(value, text);
      return value.operator === "-" ? -Number(value.of.value) : value.of.value !== true;
    default:
      return source(value, text);
  }
}

function source({ span }: Expression, text: string): string {
  return `\${${text.slice(span.start, span.end)}}`;
}

function projectKey({ key }: ObjectItem, text: string): string {
  if (key.kind === "template") return String(projectTemplate(key.parts, text));
  if (key.kind === "literal") return String(key.value);
  return key.kind === "member" ? source(key, text).slice(2, -1) : source(key, text);
}

/** A text that is one interpolation is the value itself. */
function projectTemplate(parts: readonly TemplatePart[], text: string): unknown {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "interpolation") return project(first.value, text);
  return parts.map((part) => projectPart(part, text)).join("");
}

function projectPart(part: TemplatePart, text: string): string {
  switch (part.kind) {
    case "text":
      return part.text.replace(/([$%])\{/g, "$1$1{");
    case "interpolation":
      return part.value.kind === "template" || part.value.kind === "literal"
        ? String(project(part.value, text))
        : source(part.value, text);
    case "if": {
      const inner = (branch: readonly TemplatePart[]): string => branch.map((one) => projectPart(one, text)).join("");
      const otherwise = part.otherwise.length > 0 ? `%{else}${inner(part.otherwise)}` : "";
      return `%{if ${source(part.condition, text).slice(2, -1)}}${inner(part.then)}${otherwise}%{endif}`;
    }
    case "for-directive": {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`;
      const inner = part.body.map((one) => projectPart(one, text)).join("");
      return `%{for ${names} in ${source(part.in, text).slice(2, -1)}}${inner}%{endfor}`;
    }
  }
}

/** A small generator with a seed: the mutants are the same in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SNIPPETS = [
  "}",
  "{",
  '"',
  "[",
  "]",
  "(",
  ")",
  "=",
  ",",
  "\n",
  " ",
  "${",
  "%{ if x }",
  "<<EOT\n",
  "#",
  "/*",
  ".",
  ":",
  "x",
  "1",
  "-",
  "?",
  "...",
  "for",
];

function mutate(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const snippet = SNIPPETS[random(SNIPPETS.length)] ?? "";
  switch (random(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + snippet + text.slice(at);
    case 2:
      return text.slice(0, at) + snippet + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + text.slice(at + 1 + random(20));
    default: {
      const lines = text.split("\n");
      lines.splice(random(lines.length), 1);
      return lines.join("\n");
    }
  }
}

describe.skipIf(!existsSync(corpus) || !existsSync(oracle))(
  "HashiCorp's reader (skipped where ../shared/corpus is absent, and until `npm run oracles` installs it)",
  () => {
    // a package that is not installed for everybody has no types here
    const load = (): Hcl2Json => createRequire(import.meta.url)(join(oracle, "build/index.js")) as Hcl2Json;

    test("reads the same from every real file", async () => {
      const { parse } = load();
      for (const { path, text } of files()) {
        const theirs = await parse(path, text);
        expect(projectBody(readHcl(text).body, text), path).toEqual(theirs);
      }
    });

    test("accepts and refuses the same mutants of real files", { timeout: 120_000 }, async () => {
      const { parse } = load();
      const real = files().filter(({ text }) => text.length > 0 && text.length < 8000);
      const random = generator(20240607);
      const differ: string[] = [];
      const total = 2000;
      for (let index = 0; index < total; index += 1) {
        const mutant = mutate(real[random(real.length)]?.text ?? "", random);
        const refused = await parse("a.tf", mutant).then(
          () => "",
          (error: unknown) => String(error),
        );
        // constant folding is no matter of syntax
        const isRefused = refused.includes("parse config");
        const { problems } = readHcl(mutant);
        if (isRefused !== problems.length > 0)
          differ.push(`${JSON.stringify(mutant)} ${refused} ${JSON.stringify(problems)}`);
      }
      if (process.env["HCL_DIFF"]) console.log(differ.join("\n\n"));
      expect(1 - differ.length / total).toBeGreaterThanOrEqual(0.98);
    });
  },
);
