import {
  clock
} from "./chunk-OJRHGDSD.js";
import {
  readFlags
} from "./chunk-SJAZIJ7V.js";
import {
  say
} from "./chunk-XFVADQON.js";
import {
  expiryIcs,
  expiryJson,
  expiryMarkdown,
  expiryOf,
  expiryText
} from "./chunk-YZ4SIF2L.js";
import {
  snapshotPath
} from "./chunk-ZYZKDIGM.js";
import {
  diskFiles
} from "./chunk-HO26DIJ5.js";
import "./chunk-K7WWTXXS.js";
import {
  choice
} from "./chunk-UWLYRR7T.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import "./chunk-VSKAP7UQ.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-QLAMWDJR.js";
import "./chunk-7K3S3V2F.js";
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
