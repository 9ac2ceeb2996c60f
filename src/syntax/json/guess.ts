/** Two mistakes look alike at a wrong bracket; guessing which one was made keeps one slip from being reported as many. */
import type { Frame } from "./frame.ts";
import type { Token } from "./lexer.ts";

/**
 * A bracket closes something of the other kind. True when it is likely a slip of the pen for the right one (`[1, 2}`),
 * because what follows fits the container around; false when brackets before it are rather missing.
 */
export function isSlip(stack: readonly Frame[], kind: Frame["kind"], next: readonly (Token | undefined)[]): boolean {
  const following = kindOf(next);
  if (stack.length <= 2 || following === undefined) return false;
  const outer = stack.findLastIndex((frame) => frame.kind === kind);
  return stack[outer - 1]?.kind !== following && stack.at(-2)?.kind === following;
}

/** The kind of container that tokens belong to, if they tell. */
function kindOf([first, second, third]: readonly (Token | undefined)[]): Frame["kind"] | undefined {
  if (first === undefined) return undefined;
  if (first.kind === "}") return "object";
  if (first.kind === "]") return "list";
  if (first.kind !== ",") return undefined;
  return second?.kind === "string" && third?.kind === ":" ? "object" : "list";
}
