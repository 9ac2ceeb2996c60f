import { extname } from "node:path";
import { byText, filesUnder, read } from "./checkout.ts";

/** The two sides of a rule's first fixture pair, as `edgelint explain` and the READMEs show them. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly language: string;
}

/** A fixture's expectation comment with the blanks before it: `// expect: …`, `# miss: …`. */
const EXPECTATION = /[^\S\n]*(?:\/\/|#)[^\S\n]*(?:expect|miss):[^\n\r]*/g;

const languages: Readonly<Record<string, string>> = {
  ".json": "json",
  ".tf": "hcl",
  ".tfvars": "hcl",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".ps1": "powershell",
  ".sh": "sh",
};

/** The first pair of a rule: the smallest file in which a finding is expected, and the same file of the twin; undefined without a pair. */
export function firstExample(id: string): Example | undefined {
  const all = filesUnder(`fixtures/${id}`);
  const what = all
    .map((path) => new RegExp(`^fixtures/${id}/bad-([^/.]+)/`).exec(path)?.[1])
    .find((name) => name !== undefined);
  if (what === undefined) return undefined;
  const bad = `fixtures/${id}/bad-${what}/`;
  const good = `fixtures/${id}/good-${what}/`;
  const sides = all
    .filter((path) => path.startsWith(bad) && all.includes(good + path.slice(bad.length)))
    .map((path) => ({ path, bad: read(path) ?? "", good: read(good + path.slice(bad.length)) ?? "" }))
    .filter((side) => !side.bad.includes("\0") && clean(side.bad) !== clean(side.good));
  const expecting = sides.filter((side) => side.bad.search(EXPECTATION) !== -1);
  const [first] = (expecting.length > 0 ? expecting : sides).sort(
    (left, right) => left.bad.length - right.bad.length || byText(left.path, right.path),
  );
  if (first === undefined) return undefined;
  return { bad: clean(first.bad), good: clean(first.good), language: languages[extname(first.path)] ?? "text" };
}

/** A fixture as a reader wants it: no expectations, no byte order mark, `\n` line ends, one at the end. */
function clean(text: string): string {
  return `${text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(EXPECTATION, "")
    .trimEnd()}\n`;
}
