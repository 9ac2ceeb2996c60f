import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail } from "./checkout.ts";

/** One program to measure: node with these arguments. */
export interface Contestant {
  readonly name: string;
  readonly args: readonly string[];
  /** Exit codes that count as a proper run. */
  readonly exits: readonly number[];
}

/** What several runs of one contestant took, in milliseconds. */
export interface Timing {
  readonly min: number;
  readonly median: number;
}

/** Asks a child to write its peak memory (kilobytes) where EDGELINT_BENCH_RSS says, however it ends. */
const WATCH = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.EDGELINT_BENCH_RSS, String(process.resourceUsage().maxRSS)));`;

/** Runs the contestants in turn, round by round, so that a busy moment of the machine hits all of them alike. */
export function race(contestants: readonly Contestant[], rounds: number): readonly Timing[] {
  const runs = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach((contestant, at) => runs[at]?.push(run(contestant, []).ms));
  }
  return runs.map((list) => {
    const sorted = list.toSorted((left, right) => left - right);
    const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
    return { min: sorted[0] ?? 0, median: middle.reduce((sum, ms) => sum + ms, 0) / middle.length };
  });
}

/** The peak resident memory of one run, in megabytes, and what it printed. */
export function peak(contestant: Contestant): { readonly megabytes: number; readonly stdout: string } {
  const file = join(tmpdir(), `edgelint-bench-${process.pid}.txt`);
  const { stdout } = run(contestant, ["--import", `data:text/javascript,${encodeURIComponent(WATCH)}`], {
    EDGELINT_BENCH_RSS: file,
  });
  const megabytes = Number(readFileSync(file, "utf8")) / 1024;
  rmSync(file);
  return { megabytes, stdout };
}

function run(
  contestant: Contestant,
  flags: readonly string[],
  extra: NodeJS.ProcessEnv = {},
): { ms: number; stdout: string } {
  const env = { ...process.env, ...extra };
  // each costs every start of node tens of milliseconds that have nothing to do with edgelint
  for (const name of ["NODE_EXTRA_CA_CERTS", "NODE_OPTIONS", "NODE_V8_COVERAGE"]) delete env[name];
  const start = performance.now();
  const child = spawnSync(process.execPath, [...flags, ...contestant.args], {
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const ms = performance.now() - start;
  if (child.status === null || !contestant.exits.includes(child.status)) {
    fail(`${contestant.name} ended with ${child.status ?? child.signal ?? String(child.error)}:\n${child.stderr}`);
  }
  return { ms, stdout: child.stdout };
}
