import {
  incomplete
} from "./chunk-RVWRT6MU.js";
import {
  clock
} from "./chunk-LLR6IJX4.js";
import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import "./chunk-XFVADQON.js";
import {
  expiryIcs,
  expiryJson,
  expiryMarkdown,
  expiryOf,
  expiryText
} from "./chunk-BXJ4FTDE.js";
import {
  snapshotPath
} from "./chunk-BZNBOC6Y.js";
import {
  diskFiles
} from "./chunk-SVEJA7DS.js";
import "./chunk-PWKTWPLV.js";
import {
  choice
} from "./chunk-VSWHV3PM.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-MJ2NQS26.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-5JSAR7ZO.js";
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
  const shown = days === void 0 ? expiry : endingWithin(days, expiry, now);
  process.stdout.write(printed(shown, format, { version, now }));
  return incomplete("the list", expiry.problems);
}
var dayMs = 24 * 60 * 60 * 1e3;
function daysOf(given) {
  if (given === void 0) return void 0;
  if (!/^\d{1,5}$/.test(given))
    throw new UserError(`--within ${given} is no number of days; give one as in --within 90`);
  return Number(given);
}
function endingWithin(days, expiry, now) {
  const last = now.getTime() + days * dayMs;
  const endings = expiry.endings.filter(({ notAfter }) => notAfter <= last);
  const ever = expiry.endings.filter(({ notAfter }) => !Number.isNaN(new Date(notAfter).getTime()));
  return { ...expiry, endings, later: ever.filter(({ notAfter }) => notAfter > last).length };
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
