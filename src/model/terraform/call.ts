/** Calls of Terraform's own functions. A function that is not listed here makes an unknown value, and says so. */
import type { Call } from "../../syntax/index.ts";
import { fileFunctions } from "./file-functions.ts";
import { listFunctions } from "./list-functions.ts";
import { Part, type Stand } from "./part.ts";
import { evaluate, Failed, maxSize, type Scope } from "./scope.ts";
import { textFunctions } from "./text-functions.ts";
import { entryOf, partOf, unknownIn } from "./values.ts";

/** A function over parts, which may hold unknown values; undefined where its arguments are not of the kind it takes. */
export type PartFunction = (
  args: readonly Part[],
  around: { readonly scope: Scope; readonly at: Stand },
) => Part | undefined;

/** Calls a function by name. */
export function call({ name, args, expandsLast }: Call, scope: Scope, at: Stand): Part {
  if (name === "try" || name === "can") return attempt(name, args, scope, at);
  const parts = args.map((arg) => evaluate(arg, scope));
  const last = parts.at(-1);
  if (expandsLast && last !== undefined) {
    if (!last.isList) return Part.unknown(`the arguments of ${name} are decided elsewhere`, at);
    parts.splice(-1, 1, ...last.items);
  }
  if (parts.reduce((sum, part) => sum + part.extent.size, 0) > maxSize)
    return Part.unknown(`the arguments of ${name}() are too large to be worked out`, at);
  const known = entryOf(textFunctions, name);
  const byParts = entryOf(listFunctions, name) ?? entryOf(fileFunctions, name);
  if (byParts !== undefined) return byParts(parts, { scope, at }) ?? lacking(name, parts, at);
  if (known === undefined) return Part.unknown(`the result of ${name}() is not worked out here`, at);
  const values = parts.map((part) => part.value);
  const why = values.map(unknownIn).find((one) => one !== undefined);
  if (why !== undefined) return Part.unknown(why, at);
  const result = known(values);
  return result === undefined
    ? new Part(new Failed(`${name}() does not take these arguments`), at)
    : partOf(result, at);
}

/** Why a function of parts has no result: one of its arguments is not known, or not of its kind. */
function lacking(name: string, parts: readonly Part[], at: Stand): Part {
  const why = parts.map((part) => unknownIn(part.value)).find((one) => one !== undefined);
  return why === undefined
    ? new Part(new Failed(`${name}() does not take these arguments`), at)
    : Part.unknown(why, at);
}

/** `try` takes the first argument that can be worked out, `can` says whether its one can; what is merely unknown decides nothing. */
function attempt(name: "try" | "can", args: Call["args"], scope: Scope, at: Stand): Part {
  for (const arg of args) {
    const part = evaluate(arg, scope);
    const hasFailed = part.unknown instanceof Failed;
    if (name === "can") return part.unknown === undefined || hasFailed ? new Part(!hasFailed, at) : part.standing(at);
    if (!hasFailed) return part;
  }
  return new Part(new Failed("no argument of try() can be worked out"), at);
}
