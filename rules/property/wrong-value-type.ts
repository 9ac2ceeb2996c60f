import {
  type Behavior,
  type Context,
  type Criterion,
  defineRule,
  type Field,
  hasPlaceholder,
  type Patch,
  typeName,
} from "#rule";
import { expected, type Kind, options } from "./_types.ts";

const messages = { type: "{option} in {rule} holds {actual} where {expected} belongs" } as const;

export const rule = defineRule({
  meta: {
    id: "property/wrong-value-type",
    title: "an option holds a value of the wrong type",
    why: "The schema of the rule format refuses the rules. Where no tool asks the schema, an id or a switch of the wrong type can be misread, and the rule does not do what it says.",
    next: "Write CA set ids as quoted digits, hostname values as a list, and switches as true or false without quotes.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "structure"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "rule formats: the types of the options",
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: Object.fromEntries(Object.entries(options).map(([name, kinds]) => [name, judgeBy(Object.entries(kinds))])),
});

type Ask = Context<typeof messages, undefined>;

/** Judges the options that are written; most items have only right ones, so that little is made before one is wrong. */
function judgeBy(kinds: readonly (readonly [string, Kind])[]): (item: Behavior | Criterion, ask: Ask) => void {
  return (item, ask) => {
    for (const [name, kind] of kinds) if (item.options.has(name)) judge(item, { name, kind }, ask);
  };
}

function judge(item: Behavior | Criterion, { name, kind }: { name: string; kind: Kind }, { report }: Ask): void {
  const [first, ...others] = wrongParts(item.option(name).resolve(), kind);
  if (first === undefined) return;
  const { field, should } = first;
  const patches = [first, ...others].flatMap((wrong) => repair(wrong) ?? []);
  const fix = { title: "write the value in its own type", safety: "safe", patches } as const;
  const option = typeof field.key === "number" ? `an entry of ${name}` : name;
  report({
    message: "type",
    node: field,
    next: nextFor(first),
    data: { option, rule: item.rule.place, actual: actualOf(field), expected: should },
    ...(patches.length > others.length ? { fix } : {}),
  });
}

/** What to write instead, by what belongs there. */
function nextFor({ field, should }: Wrong): string {
  if (should === anId) return "Write CA set ids as quoted digits.";
  if (should === expected.switch)
    return `Write ${field.value === "true" || field.value === "false" ? field.value : should} without quotes.`;
  return should === expected.text ? "Write one text in quotes." : `Write ${should}.`;
}

/** A value of another type than the one it should have. */
interface Wrong {
  readonly field: Field;
  readonly should: string;
}

const anId = "a text of digits";

/** The option itself, or its entries that are of another type; none for what is right, absent, or filled in elsewhere. */
function wrongParts(field: Field, kind: Kind): readonly Wrong[] {
  if (field.isAbsent || isOpen(field)) return [];
  // Terraform turns a number into a text by itself, and "true" into a switch: what can be read so is right there.
  if (kind === "switch") return field.bool().state === "known" ? [] : [{ field, should: expected.switch }];
  if (kind === "text") return field.text().state === "known" ? [] : [{ field, should: expected.text }];
  if (!field.isList) return [{ field, should: expected[kind] }];
  const wrong = field.items().filter((item) => !item.isAbsent && !isOpen(item) && item.text().state !== "known");
  return wrong.map((item) => ({ field: item, should: kind === "ids" ? anId : expected.text }));
}

/** True for what may become any type, and for what PowerShell flattened: property/object-flattened-to-text speaks. */
function isOpen({ value }: Field): boolean {
  if (typeof value === "string") return hasPlaceholder(value) || /^(?:#include:|@\{|System\.)/.test(value);
  return typeName(value ?? null) === "an unknown value";
}

function actualOf({ value }: Field): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value.slice(0, 40))}`;
  if (typeof value === "boolean") return `the switch ${value}`;
  return typeof value === "number" ? `the number ${value}` : typeName(value ?? null);
}

/** The same value in the type it should have, where that is plain. */
function repair({ field, should }: Wrong): Patch | undefined {
  const { value } = field;
  const digits = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : undefined;
  if (should === anId) return digits === undefined ? undefined : { set: field, to: digits };
  if (should === expected.switch)
    return value === "true" || value === "false" ? { set: field, to: value === "true" } : undefined;
  const entry = typeof value === "string" ? value : should === expected.ids ? digits : undefined;
  const isList = should === expected.texts || should === expected.ids;
  return isList && entry !== undefined ? { set: field, to: [entry] } : undefined;
}
