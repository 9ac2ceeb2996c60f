/** Where the program starts: it finds the command and turns whatever goes wrong into one sentence and an exit code. */
import { existsSync } from "node:fs";
import { closest } from "../project/suggest.ts";
import { UserError } from "../project/user-error.ts";
import { say, surviveClosedPipes } from "./terminal.ts";

declare const __EDGELINT_VERSION__: string; // set when bundling, from package.json

type Command = (argv: readonly string[], version: string) => Promise<number>;

/** The commands by name, each loaded when it is called: asking for the version loads none of them. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["lint", async (): Promise<Command> => (await import("./lint.ts")).lintCommand],
  ["explain", async (): Promise<Command> => (await import("./explain.ts")).explainCommand],
  ["rules", async (): Promise<Command> => (await import("./rules.ts")).rulesCommand],
  ["graph", async (): Promise<Command> => (await import("./graph.ts")).graphCommand],
  ["expiry", async (): Promise<Command> => (await import("./expiry.ts")).expiryCommand],
  ["diff", async (): Promise<Command> => (await import("./diff.ts")).diffCommand],
  ["order", async (): Promise<Command> => (await import("./order.ts")).orderCommand],
  ["schema", async (): Promise<Command> => (await import("./schema.ts")).schemaCommand],
  ["help", async (): Promise<Command> => helpCommand],
]);

/** Runs a command line and says with which code the process should end. */
async function main(argv: readonly string[]): Promise<number> {
  const [first = "", ...rest] = argv;
  if (first === "--version" || first === "-v" || first === "version") {
    process.stdout.write(`${__EDGELINT_VERSION__}\n`);
    return 0;
  }
  if (first === "--help" || first === "-h") return helpCommand(rest);
  const command = commands.get(first);
  if (asksForHelp(argv)) return helpCommand(command === undefined ? [] : [first]);
  if (command === undefined) refuseSlip(first);
  const run = await (command ?? commands.get("lint"))?.();
  return run?.(command === undefined ? argv : rest, __EDGELINT_VERSION__) ?? 2;
}

async function helpCommand(argv: readonly string[]): Promise<number> {
  const { help } = await import("./help.ts");
  process.stdout.write(help(argv[0]));
  return 0;
}

/** True for a help flag before `--`, after which everything is a path. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end === -1 ? argv : argv.slice(0, end)).some((word) => word === "--help" || word === "-h");
}

/** The first word may be a path; one that is none, but nearly a command, is a slip of the hand. */
function refuseSlip(first: string): void {
  if (first === "" || first.startsWith("-") || existsSync(first)) return;
  const alike = closest(first, [...commands.keys()]);
  if (alike !== undefined) {
    throw new UserError(`there is no command, file or folder ${first}; did you mean \`edgelint ${alike}\`?`);
  }
}

surviveClosedPipes();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UserError) say(error.message);
    else {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`edgelint: a fault of edgelint itself, please report it: ${what}\n`);
    }
    process.exitCode = error instanceof UserError ? 2 : 4;
  },
);
