import { extname } from "node:path";
import { byText, filesUnder, read } from "./checkout.ts";
import { changeOf } from "./example-change.ts";
import { clean, EXPECTATION } from "./fixture-text.ts";

/** The two sides of a rule's first fixture pair, as `edgelint explain` and the READMEs show them. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly language: string;
}

const languages: Readonly<Record<string, string>> = {
  ".json": "json",
  ".tf": "hcl",
  ".tfvars": "hcl",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".ps1": "powershell",
  ".sh": "sh",
};

/**
 * The example of a rule: the first bad case whose twin of the same name differs in a file, and of its files the smallest in which a
 * finding is expected; where no case has such a twin, a good case of another name stands in. Undefined without any pair.
 */
export function firstExample(id: string): Example | undefined {
  const all = filesUnder(`fixtures/${id}`);
  const cases = (kind: string): readonly string[] => [
    ...new Set(all.flatMap((path) => new RegExp(`^fixtures/${id}/${kind}-([^/]+)/`).exec(path)?.[1] ?? [])),
  ];
  const goods = cases("good");
  const twins = cases("bad").map((name) => [name, name] as const);
  const others = cases("bad").flatMap((name) => goods.map((good) => [name, good] as const));
  for (const [bad, good] of [...twins, ...others]) {
    const example = pairOf(all, `fixtures/${id}/bad-${bad}/`, `fixtures/${id}/good-${good}/`);
    if (example !== undefined) return example;
  }
  return undefined;
}

function pairOf(all: readonly string[], bad: string, good: string): Example | undefined {
  return changeOf(all, { bad, good }) ?? stateOf(all, bad, good);
}

function stateOf(all: readonly string[], bad: string, good: string): Example | undefined {
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
