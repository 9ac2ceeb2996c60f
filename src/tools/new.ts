/** `npm run new SYSTEM/NAME [CASE [SPELLING,…]]`: writes a rule and its fixture pair, ready to be filled in. */
import { formatted } from "./biome.ts";
import { planned } from "./catalogue.ts";
import { fail, filesUnder, read, write } from "./checkout.ts";
import { fixtureTexts, ruleText, spellingNames } from "./scaffold.ts";

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Ids that edgelint reports without a rule file. */
const RESERVED = ["baseline", "policy", "suppression"];

function checkedId(id: string | undefined): string {
  if (id === undefined) fail("Name the rule: npm run new property/some-flaw [what-the-first-case-shows]");
  const [system, name, ...more] = id.split("/");
  if (more.length > 0 || !KEBAB.test(system ?? "") || !KEBAB.test(name ?? "")) {
    fail(
      `${JSON.stringify(id)} is not a rule id: write system/name, both in small letters with dashes, such as property/not-secure.`,
    );
  }
  if (RESERVED.includes(system ?? "")) fail(`Ids under ${system}/ belong to edgelint itself: choose another system.`);
  if (read(`rules/${id}.ts`) !== undefined) fail(`rules/${id}.ts exists already.`);
  if (filesUnder(`fixtures/${id}`).length > 0)
    fail(`fixtures/${id}/ exists already, without a rule: remove or rename it first.`);
  return id;
}

/** The spellings that were asked for; none means those of the catalogue. */
function checkedSpellings(given: string | undefined): readonly string[] | undefined {
  const names = given?.split(",");
  const odd = names?.find((name) => !spellingNames.includes(name));
  if (odd !== undefined) fail(`${JSON.stringify(odd)} is no spelling: choose among ${spellingNames.join(", ")}.`);
  return names;
}

const [givenId, what = "scaffold", givenSpellings] = process.argv.slice(2);
const id = checkedId(givenId);
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

console.log(`${[rulePath, ...fixtures.keys()].join("\n")}

${plan === undefined ? "The catalogue does not know this rule: everything is yours to fill in." : "Prefilled from the rule catalogue."}
Replace every SCAFFOLD, then run: npm run gen && RULE=${id} npm test -- test/rules.test.ts`);
