/** Flags are read the same way for every command, and a mistake is answered with what to type instead. */
import { parseArgs } from "node:util";
import { closest } from "../project/suggest.ts";
import { UserError } from "../project/user-error.ts";

/** The flags of one command, as `node:util` wants them. */
export type FlagTable = Readonly<
  Record<string, { readonly type: "string" | "boolean"; readonly short?: string; readonly multiple?: boolean }>
>;

/**
 * Reads a command's flags.
 * @throws UserError for a flag that does not exist, lacks its value, or has one that it cannot take.
 */
export function readFlags<const T extends FlagTable>(
  argv: readonly string[],
  flags: T,
  command: string,
): ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === "option") checkFlag(token, flags, command);
  return parseArgs({ args: [...argv], options: flags, allowPositionals: true, strict: true });
}

interface FlagToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Node's own sentences for these mistakes name its API rather than what to do. */
function checkFlag({ name, rawName, value, inlineValue }: FlagToken, flags: FlagTable, command: string): void {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) {
    const alike = closest(name, Object.keys(flags));
    const hint = alike === undefined ? `\`edgelint ${command} --help\` lists the flags` : `did you mean --${alike}?`;
    throw new UserError(`there is no flag ${rawName}; ${hint}`);
  }
  if (flag.type === "boolean" && value !== undefined)
    throw new UserError(`${rawName} takes no value; leave =${value} out`);
  if (flag.type === "boolean") return;
  const isNextFlag = value?.startsWith("-") === true && value.length > 1 && inlineValue !== true;
  if (value === undefined || value === "" || isNextFlag) {
    throw new UserError(`${rawName} needs a value; \`edgelint ${command} --help\` says which`);
  }
}
