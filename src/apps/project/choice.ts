import { UserError } from "./user-error.ts";

/**
 * The one of the possible values that was given.
 * @throws UserError with what is possible.
 */
export function choice<T extends string>(flag: string, given: string, possible: readonly T[]): T {
  const found = possible.find((name) => name === given);
  if (found === undefined) {
    throw new UserError(`${flag} ${given || '""'} is not possible; give one of ${possible.join(", ")}`);
  }
  return found;
}
