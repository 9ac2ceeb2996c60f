#!/usr/bin/env node
import {
  say,
  surviveClosedPipes
} from "./chunks/chunk-XFVADQON.js";
import {
  UserError
} from "./chunks/chunk-SVB54R3X.js";
import "./chunks/chunk-WQ7LKLSK.js";
import {
  closest
} from "./chunks/chunk-JQ7FUC6K.js";
import "./chunks/chunk-QLHWV3KJ.js";
import "./chunks/chunk-SEWDMQ6Q.js";

// src/apps/cli/main.ts
import { existsSync } from "node:fs";
var commands = /* @__PURE__ */ new Map([
  ["lint", async () => (await import("./chunks/lint-6MA7STKE.js")).lintCommand],
  ["explain", async () => (await import("./chunks/explain-7MO3MEQH.js")).explainCommand],
  ["rules", async () => (await import("./chunks/rules-DPXN3IIK.js")).rulesCommand],
  ["graph", async () => (await import("./chunks/graph-NQ6O6MUU.js")).graphCommand],
  ["expiry", async () => (await import("./chunks/expiry-5SAZIRNG.js")).expiryCommand],
  ["diff", async () => (await import("./chunks/diff-XDVMKVLO.js")).diffCommand],
  ["order", async () => (await import("./chunks/order-GEECIBQB.js")).orderCommand],
  ["schema", async () => (await import("./chunks/schema-R6BM6SIF.js")).schemaCommand],
  ["help", async () => helpCommand]
]);
async function main(argv) {
  const [first = "", ...rest] = argv;
  if (first === "--version" || first === "-v" || first === "version") {
    process.stdout.write(`${"0.1.0"}
`);
    return 0;
  }
  if (first === "--help" || first === "-h") return helpCommand(rest);
  const command = commands.get(first);
  if (asksForHelp(argv)) return helpCommand(command === void 0 ? [] : [first]);
  if (command === void 0) refuseSlip(first);
  const run = await (command ?? commands.get("lint"))?.();
  return run?.(command === void 0 ? argv : rest, "0.1.0") ?? 2;
}
async function helpCommand(argv) {
  const { help } = await import("./chunks/help-BWWOE6Y4.js");
  process.stdout.write(help(argv[0]));
  return 0;
}
function asksForHelp(argv) {
  const end = argv.indexOf("--");
  return (end === -1 ? argv : argv.slice(0, end)).some((word) => word === "--help" || word === "-h");
}
function refuseSlip(first) {
  if (first === "" || first.startsWith("-") || existsSync(first)) return;
  const alike = closest(first, [...commands.keys()]);
  if (alike !== void 0) {
    throw new UserError(`there is no command, file or folder ${first}; did you mean \`edgelint ${alike}\`?`);
  }
}
surviveClosedPipes();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    if (error instanceof UserError) say(error.message);
    else {
      const what = error instanceof Error ? error.stack ?? error.message : String(error);
      process.stderr.write(`edgelint: a fault of edgelint itself, please report it: ${what}
`);
    }
    process.exitCode = error instanceof UserError ? 2 : 4;
  }
);
