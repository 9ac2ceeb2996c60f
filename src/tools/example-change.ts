/** The example of a rule about changes: lines that go and lines that come, and what else sets the two cases apart. */
import { structuredPatch } from "diff";
import { byText, read } from "./checkout.ts";
import type { Example } from "./example.ts";
import { clean, folded, withoutTails } from "./fixture-text.ts";

interface Pair {
  readonly bad: string;
  readonly good: string;
}

/** A change as a comparison of its two states: of the spellings that the two cases share the shortest that shows a difference. */
export function changeOf(all: readonly string[], { bad, good }: Pair): Example | undefined {
  const spellings = new Set(
    all.flatMap((path) =>
      path.startsWith(bad) ? (/^([^/]+)\/(?:before|after)\//.exec(path.slice(bad.length))?.[1] ?? []) : [],
    ),
  );
  const pairs = [...spellings].flatMap((spelling): readonly Pair[] => {
    const homes = { bad: `${bad}${spelling}/`, good: `${good}${spelling}/` };
    const changes = { bad: comparison(all, homes.bad), good: comparison(all, homes.good) };
    if (changes.bad === "" || changes.good === "") return [];
    return [isAlike(changes) ? joined(changes, surroundings(all, homes)) : changes];
  });
  const length = (pair: Pair): number => pair.bad.length + pair.good.length;
  const [first] = pairs.sort((a, b) => Number(isAlike(a)) - Number(isAlike(b)) || length(a) - length(b));
  return first === undefined ? undefined : { bad: ended(first.bad), good: ended(first.good), language: "diff" };
}

const ended = (text: string): string => `${text.trimEnd()}\n`;

const isAlike = ({ bad, good }: Pair): boolean => withoutTails(bad) === withoutTails(good);

const joined = (changes: Pair, around: Pair): Pair => ({
  bad: [changes.bad, around.bad].filter((part) => part !== "").join("\n"),
  good: [changes.good, around.good].filter((part) => part !== "").join("\n"),
});

/** The files of a case that differ, as lines that go and lines that come with a little around them. */
function comparison(all: readonly string[], home: string): string {
  return namesUnder(all, home, /^(?:before|after)\//)
    .flatMap((name) => {
      const [before = "", after = ""] = ["before", "after"].map((side) => textOf(`${home}${side}/${name}`));
      return before === after ? [] : [`# ${name}`, ...hunksOf(before, after, 3).flat()];
    })
    .join("\n");
}

/** What sets two cases apart whose changes are the same: what stays as it is, and what the account shows. */
function surroundings(all: readonly string[], { bad, good }: Pair): Pair {
  const sides = { bad: [] as string[], good: [] as string[] };
  const others = /^(?!before\/)(?:after\/)?/;
  const names = new Set([bad, good].flatMap((home) => pathsUnder(all, home).filter((path) => others.test(path))));
  for (const name of [...names].sort(structureFirst)) {
    const [wrong = "", right = ""] = [bad, good].map((home) => textOf(home + name));
    if (withoutTails(wrong) === withoutTails(right)) continue;
    const title = name.startsWith("after/")
      ? `${name.slice("after/".length)}, the same before and after`
      : `${name}${name === "snapshot.json" ? ", the account" : ""}`;
    const hunks = hunksOf(wrong, right, 3);
    const side = (left: "+" | "-"): readonly string[] =>
      hunks.flatMap((lines) =>
        lines.filter((line) => !line.startsWith(left)).map((line) => line.replace(/^[+-]/, " ")),
      );
    if (wrong !== "") sides.bad.push(`# ${title}`, ...side("+"));
    if (right !== "") sides.good.push(`# ${title}`, ...side("-"));
  }
  return { bad: sides.bad.join("\n"), good: sides.good.join("\n") };
}

function hunksOf(before: string, after: string, context: number): readonly (readonly string[])[] {
  const { hunks } = structuredPatch("", "", before, after, "", "", { context });
  return hunks.map(({ lines }, at) => [...(at === 0 ? [] : ["…"]), ...lines.filter((line) => !line.startsWith("\\"))]);
}

const pathsUnder = (all: readonly string[], home: string): readonly string[] =>
  all.flatMap((path) => (path.startsWith(home) ? path.slice(home.length) : []));

function namesUnder(all: readonly string[], home: string, prefix: RegExp): readonly string[] {
  return [
    ...new Set(pathsUnder(all, home).flatMap((path) => (prefix.test(path) ? path.replace(prefix, "") : []))),
  ].sort(structureFirst);
}

/** Certificates come after the files that say what they are for. */
function structureFirst(a: string, b: string): number {
  const isBody = (path: string): boolean => /\.(?:pem|crt|cer|csr)$/.test(path);
  return Number(isBody(a)) - Number(isBody(b)) || byText(a, b);
}

/** A fixture's text with its PEM blocks folded; nothing where there is no such file. */
function textOf(path: string): string {
  return folded(clean(read(path) ?? "")).replace(/^\n$/, "");
}
