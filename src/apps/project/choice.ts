import { didYouMean } from "./suggest.ts";
import { UserError } from "./user-error.ts";

/**
 * The one of the possible values that was given.
 * @throws UserError with the one that was probably meant, else with all that are possible.
 */
export function choice<T extends string>(flag: string, given: string, possible: readonly T[]): T {
  const found = possible.find((name) => name === given);
  if (found === undefined) {
    const hint = didYouMean(given, possible) || `; give one of ${possible.join(", ")}`;
    throw new UserError(`${flag} ${given || '""'} is not possible${hint}`);
  }
  return found;
}
