import {
  expiryIcs,
  expiryJson,
  expiryMarkdown,
  expiryOf,
  expiryText
} from "./chunk-3YV7X2WS.js";
import {
  clock
} from "./chunk-LYWGRNKT.js";
import {
  snapshotPath
} from "./chunk-YHXPRHFV.js";
import {
  diskFiles
} from "./chunk-GB22A6YQ.js";
import "./chunk-AOB3GD4D.js";
import {
  choice,
  readFlags
} from "./chunk-UWDD3CUA.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import "./chunk-YEF7N6NN.js";
import "./chunk-US4BKLQW.js";
import {
  UserError
} from "./chunk-MMJNSEQU.js";
import "./chunk-BOKSHYKX.js";
import {
  say
} from "./chunk-Y2W7EEWM.js";
import "./chunk-IKO5IJAN.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/expiry.ts
var expiryFlags = {
  format: { type: "string" },
  snapshot: { type: "string" },
  now: { type: "string" }
};
var formats = ["text", "markdown", "json", "ics"];
async function expiryCommand(argv, version) {
  const { values, positionals } = readFlags(argv, expiryFlags, "expiry");
  const format = choice("--format", values.format ?? "text", formats);
  const now = clock("--now", values.now ?? process.env["EDGELINT_NOW"]);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const expiry = await expiryOf(await diskFiles(paths, cwd), snapshotPath(values.snapshot, cwd));
  if (expiry.endings.length === 0 && expiry.problems.length === 0)
    throw new UserError(`nothing ends: no certificate or other thing with a last day is in ${paths.join(", ")}`);
  process.stdout.write(printed(expiry, format, { version, now }));
  for (const { file, message } of expiry.problems) say(`${file} ${message}`);
  if (expiry.problems.length === 0) return 0;
  say(`the list is incomplete: ${count(expiry.problems.length, "file")} could not be read`);
  return 4;
}
function printed(expiry, format, about) {
  if (format === "json") return expiryJson(expiry, about);
  if (format === "ics") return expiryIcs(expiry, about.now);
  return format === "markdown" ? expiryMarkdown(expiry, about.now) : expiryText(expiry, about.now);
}
export {
  expiryCommand,
  expiryFlags
};
