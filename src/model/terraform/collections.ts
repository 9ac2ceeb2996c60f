/** Lists, objects, and the expressions that make new ones of them. Items keep the places they were written at. */
import type { For, ObjectValue, Splat, Tuple } from "../../syntax/index.ts";
import { Part, type Stand } from "./part.ts";
import { evaluate, Failed, type Scope, withNames } from "./scope.ts";
import { into } from "./steps.ts";
import { asBool, asText } from "./values.ts";

export function tupleValue({ items }: Tuple, scope: Scope, at: Stand): Part {
  return new Part(
    items.map((item) => evaluate(item, scope)),
    at,
    { isLiteral: true },
  );
}

export function objectValue({ items }: ObjectValue, scope: Scope, at: Stand): Part {
  const members = new Map<string, Part>();
  for (const { key, value } of items) {
    const name = asText(evaluate(key, scope).value);
    if (name === undefined) return Part.unknown("the name of a member is decided elsewhere", at);
    members.set(name, evaluate(value, scope).named(key.span));
  }
  return new Part(members, at, { isLiteral: true });
}

/** `list[*].name`: of what is no list, a list of that one thing; of null, an empty one. */
export function splatValue({ of, steps }: Splat, scope: Scope, at: Stand): Part {
  const source = evaluate(of, scope);
  const { unknown } = source;
  if (unknown !== undefined && unknown.reference === undefined) return source.standing(at);
  const items = source.isList ? source.items : source.isNull ? [] : [source];
  const keys = steps.map((step) => (typeof step === "string" ? step : evaluate(step, scope).value));
  return new Part(
    items.map((item) =>
      keys.reduce<Part>(
        (part, key) => into(part, typeof key === "string" || typeof key === "number" ? key : undefined, scope, at),
        item,
      ),
    ),
    at,
  );
}

/** What a `for`, a `for_each` or a `dynamic` block goes through: keys with values; undefined where it is not known. */
export function entriesOf(collection: Part): readonly (readonly [string | number, Part])[] | undefined {
  if (collection.isObject) return collection.members;
  return collection.isList ? collection.items.map((item, at) => [at, item] as const) : undefined;
}

export function forValue(expression: For, scope: Scope, at: Stand): Part {
  const source = evaluate(expression.in, scope);
  const entries = entriesOf(source);
  if (entries === undefined) {
    if (source.unknown !== undefined) return source.unknown.reference === undefined ? source.standing(at) : lost(at);
    return new Part(new Failed("a for expression goes through lists and objects only"), at);
  }
  if (!scope.budget.spend(entries.length)) return lost(at);
  const kept: (readonly [Part | undefined, Part])[] = [];
  for (const [key, value] of entries) {
    const inner = withNames(scope, namesOf(expression, new Part(key, value.at), value));
    const test = expression.condition === undefined ? true : asBool(evaluate(expression.condition, inner).value);
    if (test === undefined) return lost(at);
    if (!test) continue;
    kept.push([expression.key && evaluate(expression.key, inner), evaluate(expression.value, inner)]);
  }
  return expression.key === undefined
    ? new Part(
        kept.map(([, value]) => value),
        at,
      )
    : gathered(kept, expression.isGrouped, at);
}

function lost(at: Stand): Part {
  return Part.unknown("what it goes through is decided elsewhere", at);
}

/** The names under which one turn of a loop sees its key and its value. */
export function namesOf(
  { keyName, valueName }: { readonly keyName: string | undefined; readonly valueName: string },
  key: Part,
  value: Part,
): readonly (readonly [string, Part])[] {
  return keyName === undefined
    ? [[valueName, value]]
    : [
        [keyName, key],
        [valueName, value],
      ];
}

function gathered(entries: readonly (readonly [Part | undefined, Part])[], isGrouped: boolean, at: Stand): Part {
  const members = new Map<string, Part>();
  for (const [key, value] of entries) {
    const name = asText(key?.value);
    if (name === undefined) return Part.unknown("the name of a member is decided elsewhere", at);
    members.set(name, isGrouped ? new Part([...(members.get(name)?.items ?? []), value], at) : value);
  }
  return new Part(members, at);
}
