/** The command `expiry`: the last days of everything in view, and what stops working then. */
import {
  type Expiry,
  endingWithin,
  expiryIcs,
  expiryJson,
  expiryMarkdown,
  expiryOf,
  expiryText,
} from "../../insight/index.ts";
import { choice } from "../project/choice.ts";
import { diskFiles } from "../project/disk.ts";
import { snapshotPath } from "../project/snapshot.ts";
import { UserError } from "../project/user-error.ts";
import { clock } from "./arguments.ts";
import { readFlags } from "./flags.ts";
import { incomplete } from "./incomplete.ts";

/** The flags of `expiry`. */
export const expiryFlags = {
  format: { type: "string" },
  snapshot: { type: "string" },
  now: { type: "string" },
  within: { type: "string" },
} as const;

const formats = ["text", "markdown", "json", "ics"] as const;

/**
 * `edgelint expiry [PATH…]`: prints the list; returns the exit code, 4 where a file could not be read.
 * @throws UserError where nothing in view ends.
 */
export async function expiryCommand(argv: readonly string[], version: string): Promise<number> {
  const { values, positionals } = readFlags(argv, expiryFlags, "expiry");
  const format = choice("--format", values.format ?? "text", formats);
  const now = clock("--now", values.now ?? process.env["EDGELINT_NOW"]);
  const days = daysOf(values.within);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const expiry = await expiryOf(await diskFiles(paths, cwd), snapshotPath(values.snapshot, cwd));
  if (expiry.endings.length === 0 && expiry.problems.length === 0)
    throw new UserError(`nothing ends: no certificate or other thing with a last day is in ${paths.join(", ")}`);
  const shown = days === undefined ? expiry : endingWithin(expiry, days, now);
  process.stdout.write(printed(shown, format, { version, now }));
  return incomplete("the list", expiry.problems);
}

/**
 * How many days ahead the list looks; undefined for all.
 * @throws UserError for what is no number of days.
 */
function daysOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,5}$/.test(given))
    throw new UserError(`--within ${given} is no number of days; give one as in --within 90`);
  return Number(given);
}

function printed(
  expiry: Expiry,
  format: (typeof formats)[number],
  about: { readonly version: string; readonly now: Date },
): string {
  if (format === "json") return expiryJson(expiry, about);
  if (format === "ics") return expiryIcs(expiry, about.now);
  return format === "markdown" ? expiryMarkdown(expiry, about.now) : expiryText(expiry, about.now);
}
