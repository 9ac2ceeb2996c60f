import { extname } from "node:path";
import { structuredPatch } from "diff";
import { byText, filesUnder, read } from "./checkout.ts";

/** The two sides of a rule's first fixture pair, as `edgelint explain` and the READMEs show them. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly language: string;
}

/** A fixture's expectation comment with the blanks before it: `// expect: …`, `# miss: …`. */
const EXPECTATION = /[^\S\n]*(?:\/\/|#)[^\S\n]*(?:expect|miss):[^\n\r]*/g;

/** A line of a certificate's body, which tells a reader nothing. */
const BODY = /^[ +-][A-Za-z0-9+/=]{40,}$/;

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
  return changeOf(all, bad, good) ?? stateOf(all, bad, good);
}

/** A change as a comparison of its two states: of the spellings that the two cases share the shortest. */
function changeOf(all: readonly string[], bad: string, good: string): Example | undefined {
  const spellings = new Set(
    all.flatMap((path) =>
      path.startsWith(bad) ? (/^([^/]+)\/(?:before|after)\//.exec(path.slice(bad.length))?.[1] ?? []) : [],
    ),
  );
  const examples = [...spellings].flatMap((spelling): readonly Example[] => {
    const [wrong, right] = [bad, good].map((home) => comparison(all, `${home}${spelling}/`));
    return wrong === undefined || right === undefined || wrong === "" || right === ""
      ? []
      : [{ bad: wrong, good: right, language: "diff" }];
  });
  return examples.sort((a, b) => a.bad.length + a.good.length - b.bad.length - b.good.length)[0];
}

/** The files of a case that differ, as lines that go and lines that come with a little around them. */
function comparison(all: readonly string[], home: string): string {
  const names = new Set(
    all.flatMap((path) => (path.startsWith(home) ? path.slice(home.length).replace(/^(?:before|after)\//, "") : [])),
  );
  return [...names]
    .sort(byText)
    .flatMap((name) => {
      const [before, after] = ["before", "after"].map((side) =>
        clean(read(`${home}${side}/${name}`) ?? "").replace(/^\n$/, ""),
      );
      if (before === undefined || after === undefined || before === after) return [];
      const { hunks } = structuredPatch(name, name, before, after, "", "", { context: 3 });
      return [
        `# ${name}`,
        ...hunks.flatMap(({ lines }, at) => [
          ...(at === 0 ? [] : ["…"]),
          ...lines.filter((line) => !line.startsWith("\\") && !BODY.test(line)),
        ]),
      ];
    })
    .join("\n");
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

/** A fixture as a reader wants it: no expectations, no byte order mark, `\n` line ends, one at the end. */
function clean(text: string): string {
  return `${text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(EXPECTATION, "")
    .trimEnd()}\n`;
}
