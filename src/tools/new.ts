/** `npm run new SYSTEM/NAME [CASE [SPELLING,…]] [--new-system]`: writes a rule and its fixture pair, ready to be filled in. */
import { parseArgs } from "node:util";
import { formatted } from "./biome.ts";
import { hasCatalogue, planned } from "./catalogue.ts";
import { fail, filesUnder, read, write } from "./checkout.ts";
import { fixtureTexts, ruleText, spellingNames } from "./scaffold.ts";

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Ids that edgelint reports without a rule file. */
const RESERVED = ["baseline", "policy", "suppression"];

/** The systems that have rules, which are the folders of `rules/`. */
function systems(): readonly string[] {
  return [...new Set(filesUnder("rules").flatMap((path) => /^rules\/([^/]+)\/[^/]+\.ts$/.exec(path)?.[1] ?? []))];
}

function checkedId(id: string | undefined, isNewSystem: boolean): string {
  if (id === undefined) fail("Name the rule: npm run new property/some-flaw [what-the-first-case-shows]");
  const [system, name, ...more] = id.split("/");
  if (more.length > 0 || !KEBAB.test(system ?? "") || !KEBAB.test(name ?? "")) {
    fail(
      `${JSON.stringify(id)} is not a rule id: write system/name, both in small letters with dashes, such as property/not-secure.`,
    );
  }
  if (RESERVED.includes(system ?? "")) fail(`Ids under ${system}/ belong to edgelint itself: choose another system.`);
  if (!isNewSystem && !systems().includes(system ?? "")) {
    fail(
      `There is no system ${system}: choose among ${systems().join(", ")}, or make one: npm run new -- ${id} --new-system`,
    );
  }
  if (read(`rules/${id}.ts`) !== undefined) fail(`rules/${id}.ts exists already.`);
  if (filesUnder(`fixtures/${id}`).length > 0)
    fail(`fixtures/${id}/ exists already, without a rule: remove or rename it first.`);
  return id;
}

/** The spellings that were asked for; none means those that are planned. */
function checkedSpellings(given: string | undefined): readonly string[] | undefined {
  const names = given?.split(",");
  const odd = names?.find((name) => !spellingNames.includes(name));
  if (odd !== undefined) fail(`${JSON.stringify(odd)} is no spelling: choose among ${spellingNames.join(", ")}.`);
  return names;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "new-system": { type: "boolean", default: false } },
});
const [givenId, what = "scaffold", givenSpellings] = positionals;
const id = checkedId(givenId, values["new-system"]);
const wanted = checkedSpellings(givenSpellings);
if (!KEBAB.test(what))
  fail(`${JSON.stringify(what)} cannot name a case: use small letters with dashes, such as deny-off.`);

const plan = planned(id);
const { version } = JSON.parse(read("package.json") ?? "{}") as { version: string }; // our own file
const rulePath = `rules/${id}.ts`;
const today = new Date().toISOString().slice(0, 10);
write(rulePath, formatted(rulePath, ruleText(id, plan, { version, today })));
const fixtures = fixtureTexts(id, what, { plan, spellings: wanted ?? plan?.inputs ?? ["json"] });
for (const [path, text] of fixtures) write(path, text);

const words =
  plan !== undefined
    ? "Prefilled from the list of planned rules.\n"
    : hasCatalogue()
      ? "The list of planned rules does not have this one: everything is yours to fill in.\n"
      : "";
console.log(`${[rulePath, ...fixtures.keys()].join("\n")}

${words}Replace every SCAFFOLD, then run: npm run gen && RULE=${id} npm test -- test/rules.test.ts`);
