/** The job summary: counts and findings, what a change means, the order of its steps, what ends soon. GitHub takes 1 MiB of it. */
import { compare } from "../../engine/index.ts";
import {
  changeOrder,
  diffMarkdown,
  diffOf,
  endingWithin,
  expiryMarkdown,
  expiryOf,
  orderMarkdown,
} from "../../insight/index.ts";
import { count, type ReportInput } from "../../report/index.ts";
import { codeText } from "../../text/index.ts";
import { rendered } from "../project/reporting.ts";
import type { Checked } from "./check.ts";

/** The most that a step's summary may hold; of one byte more GitHub drops all. */
const mostBytes = 1024 * 1024;
/** Of each part beside the findings. */
const mostPartBytes = 100_000;
/** For headings and what GitHub adds itself. */
const reserve = 4096;

/** What a summary is about, beside the findings. */
export interface About {
  readonly now: Date;
  /** How far ahead a list of endings looks; undefined for none. */
  readonly expiryDays: number | undefined;
  /** How many bytes the step's summary already has. */
  readonly taken: number;
}

/** The page; `input` is what the findings are reported from. */
export async function summaryOf(checked: Checked, input: ReportInput, about: About): Promise<string> {
  const parts = [...(await changeParts(checked)), ...(await expiryPart(checked, about))].map(fitting);
  const left = mostBytes - about.taken - reserve - parts.reduce((sum, part) => sum + bytes(part), 0);
  if (left < reserve) return "";
  const findings = await rendered("markdown", { ...input, view: { ...input.view, maxBytes: left } });
  const page = [findings, ...parts].map((part) => part.trimEnd()).join("\n\n");
  return `${bytes(page) > mostBytes - about.taken - 1 ? "edgelint: the summary is longer than GitHub takes." : page}\n`;
}

/** What a change means, and its steps. */
async function changeParts({ files, base, snapshot }: Checked): Promise<readonly string[]> {
  const options = { files, ...(snapshot === undefined ? {} : { snapshot }) };
  const { changes, broken } = await compare({ ...options, ...(base === undefined ? {} : { base }) });
  if (changes === undefined) return [];
  const differences = diffOf(changes, broken);
  if (differences.length === 0 && broken.size === 0) return ["### What changes\n\nNothing changes for the systems."];
  const diff = `### What changes\n\n${diffMarkdown(differences)}`;
  // its steps would take down what a broken file only seems to lack
  if (broken.size > 0)
    return [
      `${diff}\nWithout ${[...broken].map(codeText).join(", ")}, which cannot be read: no order of steps is told.\n`,
    ];
  const all = await compare({ ...options, ...(base === undefined ? {} : { base }), isWhole: true });
  if (all.changes === undefined) return [diff];
  const order = changeOrder(all.changes);
  if (order.steps.length === 0 && order.circle.length === 0) return [diff];
  return [diff, `### The order of steps\n\n${orderMarkdown(order, { isChange: true })}`];
}

async function expiryPart({ files, snapshot }: Checked, { now, expiryDays }: About): Promise<readonly string[]> {
  if (expiryDays === undefined) return [];
  const expiry = await expiryOf(files, snapshot);
  if (expiry.endings.length === 0) return [];
  const list = expiryMarkdown(endingWithin(expiry, expiryDays, now), now);
  return [`### What ends in the next ${count(expiryDays, "day")}\n\n${list}`];
}

/** The part, cut after a line that fits, with a word about the rest. */
function fitting(part: string): string {
  if (bytes(part) <= mostPartBytes) return part;
  const lines = part.split("\n");
  let size = 0;
  const kept = lines.findIndex((line) => (size += bytes(line) + 1) > mostPartBytes);
  return `${lines.slice(0, kept).join("\n")}\n\n*${count(lines.length - kept, "line")} left out: a job summary holds no more.*`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
