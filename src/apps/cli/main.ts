import { UserError } from "./user-error.ts";

declare const __EDGELINT_VERSION__: string; // set when bundling, from package.json

/** The commands by name, each loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<(argv: readonly string[], version: string) => Promise<number>>>> = {
  lint: async () => (await import("./lint.ts")).lintCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  rules: async () => (await import("./rules.ts")).rulesCommand,
  schema: async () => (await import("./schema.ts")).schemaCommand,
};

/** Runs a command line and says with which code the process should end. */
async function main(argv: readonly string[]): Promise<number> {
  const [first = "", ...rest] = argv;
  if (first === "--version" || first === "-v" || first === "version") {
    process.stdout.write(`${__EDGELINT_VERSION__}\n`);
    return 0;
  }
  const isHelp = first === "--help" || first === "-h" || first === "help";
  if (isHelp || rest.includes("--help") || rest.includes("-h")) {
    const { help } = await import("./help.ts");
    process.stdout.write(help(isHelp ? rest[0] : first in commands ? first : undefined));
    return 0;
  }
  const command = commands[first];
  if (command !== undefined) return (await command())(rest, __EDGELINT_VERSION__);
  const lint = await commands["lint"]?.();
  return lint === undefined ? 2 : lint(argv, __EDGELINT_VERSION__);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UserError) process.stderr.write(`edgelint: ${error.message}\n`);
    else process.stderr.write(`edgelint: a fault of edgelint itself, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = error instanceof UserError ? 2 : 4;
  },
);
