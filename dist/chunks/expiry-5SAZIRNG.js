import {
  incomplete
} from "./chunk-RVWRT6MU.js";
import {
  clock
} from "./chunk-RKZ7ZXO6.js";
import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import "./chunk-XFVADQON.js";
import {
  endingWithin,
  expiryIcs,
  expiryJson,
  expiryMarkdown,
  expiryOf,
  expiryText
} from "./chunk-ICRUPHNL.js";
import "./chunk-EVGY2FLN.js";
import {
  snapshotPath
} from "./chunk-BZNBOC6Y.js";
import {
  diskFiles
} from "./chunk-SVEJA7DS.js";
import "./chunk-PWKTWPLV.js";
import {
  choice
} from "./chunk-PZRYYMES.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/expiry.ts
var expiryFlags = {
  format: { type: "string" },
  snapshot: { type: "string" },
  now: { type: "string" },
  within: { type: "string" }
};
var formats = ["text", "markdown", "json", "ics"];
async function expiryCommand(argv, version) {
  const { values, positionals } = readFlags(argv, expiryFlags, "expiry");
  const format = choice("--format", values.format ?? "text", formats);
  const now = clock("--now", values.now ?? process.env["EDGELINT_NOW"]);
  const days = daysOf(values.within);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const expiry = await expiryOf(await diskFiles(paths, cwd), snapshotPath(values.snapshot, cwd));
  if (expiry.endings.length === 0 && expiry.problems.length === 0)
    throw new UserError(`nothing ends: no certificate or other thing with a last day is in ${paths.join(", ")}`);
  const shown = days === void 0 ? expiry : endingWithin(expiry, days, now);
  process.stdout.write(printed(shown, format, { version, now }));
  return incomplete("the list", expiry.problems);
}
function daysOf(given) {
  if (given === void 0) return void 0;
  if (!/^\d{1,5}$/.test(given))
    throw new UserError(`--within ${given} is no number of days; give one as in --within 90`);
  return Number(given);
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
