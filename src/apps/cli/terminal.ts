/** What a command must know about the terminal, the pipe or the file it writes to. */

import { systemReason } from "../project/system-reason.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** How wide prose gets at most, in cells: longer lines are hard to read. */
const widest = 100;
const narrowest = 40;

/** The usual rules of the environment: FORCE_COLOR decides, then NO_COLOR, then whether a terminal listens. */
export function wantsColor(stream: { readonly isTTY?: boolean }, env: Environment): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

/** The width of a page of prose, in cells. */
export function pageWidth(columns: number | undefined): number {
  return Math.min(widest, Math.max(narrowest, columns ?? widest));
}

/** A sentence for stderr, on one line: what was given on the command line cannot move the cursor. */
function sentence(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === "\n" ? " " : "\u{fffd}"));
}

/** Says one sentence on stderr. */
export function say(text: string): void {
  process.stderr.write(`edgelint: ${sentence(text)}\n`);
}

/**
 * A reader that goes away (`edgelint | head`) is no error of ours: the run goes on and its exit code holds. A full disk is
 * one, and would otherwise end in a stack trace.
 */
export function surviveClosedPipes(): void {
  process.stderr.on("error", () => {}); // nobody is left to tell
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    say(`standard output cannot be written: ${systemReason(error)}`);
    process.exit(2);
  });
}
