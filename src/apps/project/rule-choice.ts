import { type Severity, severities } from "../../engine/index.ts";
import { choice } from "./choice.ts";

/**
 * A rule, alone or with its severity, as in `pem/expired=low`.
 * @throws UserError for a severity that there is not.
 */
export function ruleChoice(from: string, given: string): readonly [id: string, severity: Severity | undefined] {
  const at = given.indexOf("=");
  if (at === -1) return [given, undefined];
  const id = given.slice(0, at).trim();
  return [id, choice(`${from} ${id} with severity`, given.slice(at + 1).trim(), severities)];
}
