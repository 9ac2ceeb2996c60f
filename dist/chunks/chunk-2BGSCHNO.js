import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  closest
} from "./chunk-JQ7FUC6K.js";

// src/apps/cli/flags.ts
import { parseArgs } from "node:util";
function readFlags(argv, flags, command) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true
  });
  for (const token of tokens) if (token.kind === "option") checkFlag(token, flags, command);
  return parseArgs({ args: [...argv], options: flags, allowPositionals: true, strict: true });
}
function checkFlag({ name, rawName, value, inlineValue }, flags, command) {
  const flag = Object.hasOwn(flags, name) ? flags[name] : void 0;
  if (flag === void 0) {
    const alike = closest(name, Object.keys(flags));
    const hint = alike === void 0 ? `\`edgelint ${command} --help\` lists the flags` : `did you mean --${alike}?`;
    throw new UserError(`there is no flag ${rawName}; ${hint}`);
  }
  if (flag.type === "boolean" && value !== void 0)
    throw new UserError(`${rawName} takes no value; leave =${value} out`);
  if (flag.type === "boolean") return;
  const isNextFlag = value?.startsWith("-") === true && value.length > 1 && inlineValue !== true;
  if (value === void 0 || value === "" || isNextFlag) {
    throw new UserError(`${rawName} needs a value; \`edgelint ${command} --help\` says which`);
  }
}

export {
  readFlags
};
