import {
  slashes
} from "./chunk-K7WWTXXS.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  systemReason
} from "./chunk-WQ7LKLSK.js";

// src/apps/project/snapshot.ts
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
