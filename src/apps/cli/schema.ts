/** The command `schema`: whoever reads the output by program can get its shape from the very version that wrote it. */

import { didYouMean } from "../project/suggest.ts";
import { UserError } from "../project/user-error.ts";
import { readFlags } from "./flags.ts";

/** Every schema by name, each loaded when it is asked for. */
const schemas: ReadonlyMap<string, () => Promise<object>> = new Map([
  ["config", async (): Promise<object> => (await import("../project/config-schema.ts")).configSchema],
  ["findings", async (): Promise<object> => (await import("./schema-findings.ts")).findingsSchema],
]);

/** The flags of `schema`: there are none. */
export const schemaFlags = {} as const;

/** `edgelint schema NAME`: prints a JSON Schema; returns the exit code. */
export async function schemaCommand(argv: readonly string[]): Promise<number> {
  const [name, ...more] = readFlags(argv, schemaFlags, "schema").positionals;
  const names = [...schemas.keys()];
  if (name === undefined) throw new UserError(`\`edgelint schema\` needs a name; give one of ${names.join(", ")}`);
  if (more.length > 0) throw new UserError(`\`edgelint schema\` prints one schema; leave ${more.join(" ")} out`);
  const load = schemas.get(name);
  if (load === undefined) {
    throw new UserError(`there is no schema ${name}${didYouMean(name, names) || `; give one of ${names.join(", ")}`}`);
  }
  process.stdout.write(`${JSON.stringify(await load(), null, 2)}\n`);
  return 0;
}
