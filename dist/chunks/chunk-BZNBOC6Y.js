import {
  bytesRead
} from "./chunk-SVEJA7DS.js";
import {
  slashes
} from "./chunk-PWKTWPLV.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  systemReason
} from "./chunk-WQ7LKLSK.js";
import {
  didYouMeanPath
} from "./chunk-JQ7FUC6K.js";

// src/apps/project/snapshot.ts
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
function snapshotPath(given, cwd) {
  if (given === void 0) return void 0;
  const path = resolve(cwd, given);
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new UserError(`--snapshot ${given} is a folder; give the file`);
    accessSync(path, constants.R_OK);
    if (stat.isFile() && !headOf(path).includes('"edgelintSnapshot"'))
      throw new UserError(
        `--snapshot ${given} is no snapshot of an account: it does not begin with the member "edgelintSnapshot"; give the file that \`edgelint pull\` writes`
      );
  } catch (error) {
    if (error instanceof UserError) throw error;
    const hint = existsSync(path) ? "" : didYouMeanPath(given, cwd);
    throw new UserError(`--snapshot ${given} cannot be read: ${systemReason(error)}${hint}`, { cause: error });
  }
  return slashes(relative(cwd, path));
}
var headBytes = 4096;
function headOf(path) {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(headBytes);
    const read = bytesRead(bytes.subarray(0, readSync(file, bytes, 0, headBytes, 0)));
    return read.ok ? read.text() : "";
  } finally {
    closeSync(file);
  }
}

export {
  snapshotPath
};
