#!/usr/bin/env node
import {
  UserError
} from "./chunks/chunk-MMJNSEQU.js";
import {
  closest
} from "./chunks/chunk-BOKSHYKX.js";
import {
  say,
  surviveClosedPipes
} from "./chunks/chunk-Y2W7EEWM.js";
import "./chunks/chunk-QLHWV3KJ.js";
import "./chunks/chunk-SEWDMQ6Q.js";

// src/apps/cli/main.ts
import { existsSync } from "node:fs";
var commands = /* @__PURE__ */ new Map([
  ["lint", async () => (await import("./chunks/lint-YFWM7EV4.js")).lintCommand],
  ["explain", async () => (await import("./chunks/explain-CGUCVABJ.js")).explainCommand],
  ["rules", async () => (await import("./chunks/rules-6L3BWTKU.js")).rulesCommand],
  ["graph", async () => (await import("./chunks/graph-ZVHBWKKG.js")).graphCommand],
  ["expiry", async () => (await import("./chunks/expiry-XAEGA3TB.js")).expiryCommand],
  ["diff", async () => (await import("./chunks/diff-VYMW7SWF.js")).diffCommand],
  ["order", async () => (await import("./chunks/order-AVK7D2CV.js")).orderCommand],
  ["schema", async () => (await import("./chunks/schema-BUODA5PU.js")).schemaCommand],
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
  const { help } = await import("./chunks/help-QCH5F2HR.js");
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
