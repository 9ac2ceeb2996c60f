/** Where the action starts: whatever goes wrong becomes one sentence and an exit code. */
import { error, setOutput, setSecret } from "@actions/core";
import { UserError } from "../project/user-error.ts";
import { readInputs } from "./inputs.ts";
import { runAction } from "./run.ts";
import { runnerOf } from "./runner.ts";

declare const __EDGELINT_VERSION__: string; // set when bundling, from package.json

async function main(): Promise<number> {
  const inputs = readInputs();
  if (inputs.token !== "") setSecret(inputs.token);
  return runAction(inputs, runnerOf(process.env, process.cwd()), {
    now: new Date(),
    version: __EDGELINT_VERSION__,
    print: (text) => process.stdout.write(text),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    setOutput,
  });
}

// a checkout in a container belongs to another user than the one that runs the action; the runner has made it, so git may read it
process.env["GIT_CONFIG_COUNT"] = "1";
process.env["GIT_CONFIG_KEY_0"] = "safe.directory";
process.env["GIT_CONFIG_VALUE_0"] = "*";

main().then(
  (code) => {
    process.exitCode = code;
  },
  (problem: unknown) => {
    const what = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    if (problem instanceof UserError) error(problem.message, { title: "edgelint" });
    else error(`a fault of edgelint itself, please report it: ${what}`, { title: "edgelint" });
    process.exitCode = problem instanceof UserError ? 2 : 4;
  },
);
