/** Steps into values: what may follow a reference. */
import { Part, type Stand } from "./part.ts";
import { Failed, type Scope, type Step } from "./scope.ts";

/** One step into a value, as `.name`, `["name"]` and `[0]` take it. */
export function into(part: Part, step: Step, scope: Scope, at: Stand): Part {
  const { unknown } = part;
  if (step === undefined) return Part.unknown("which member is meant is decided elsewhere", at);
  if (unknown?.reference !== undefined) return scope.module.follow(part, step, at);
  if (unknown !== undefined) return part.standing(at);
  const key = part.isList && typeof step === "string" && /^\d+$/.test(step) ? Number(step) : step;
  const found = part.get(key);
  if (found !== undefined) return found;
  return new Part(new Failed(`there is no ${JSON.stringify(step)} in the value it is asked of`), at);
}
