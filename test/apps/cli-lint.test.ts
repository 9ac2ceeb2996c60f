import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv/dist/vocabularies/format/index.js";
import { describe, expect, test } from "vitest";
import { after, before, expired, folder, program } from "./program.ts";

/** Keeps these tests apart from rules to come. */
const only = ["--rule", "pem/expired"];
const one = folder({ "a.pem": expired });
