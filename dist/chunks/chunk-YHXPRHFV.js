import {
  slashes
} from "./chunk-US4BKLQW.js";
import {
  UserError
} from "./chunk-MMJNSEQU.js";
import {
  systemReason
} from "./chunk-Y2W7EEWM.js";

// src/apps/cli/snapshot.ts
import { accessSync, constants, statSync } from "node:fs";
import { relative, resolve } from "node:path";
function snapshotPath(given, cwd) {
  if (given === void 0) return void 0;
  const path = resolve(cwd, given);
  try {
    if (statSync(path).isDirectory()) throw new UserError(`--snapshot ${given} is a folder; give the file`);
    accessSync(path, constants.R_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`--snapshot ${given} cannot be read: ${systemReason(error)}`, { cause: error });
  }
  return slashes(relative(cwd, path));
}

export {
  snapshotPath
};
