import {
  readFlags
} from "./chunk-SJAZIJ7V.js";
import {
  say
} from "./chunk-XFVADQON.js";
import {
  diffJson,
  diffMarkdown,
  diffOf,
  diffText
} from "./chunk-YZ4SIF2L.js";
import {
  baseOf
} from "./chunk-JVFLULAO.js";
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
import {
  compare
} from "./chunk-VSKAP7UQ.js";
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

// src/apps/cli/diff.ts
var diffFlags = {
  base: { type: "string" },
  format: { type: "string" },
  snapshot: { type: "string" }
};
var formats = ["text", "markdown", "json"];
async function diffCommand(argv, version) {
  const { values, positionals } = readFlags(argv, diffFlags, "diff");
  const format = choice("--format", values.format ?? "text", formats);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const files = await diskFiles(paths, cwd);
  const snapshot = snapshotPath(values.snapshot, cwd);
  const asked = { paths, cwd, leavesOut: () => false, now: files };
  const base = values.base === void 0 ? {} : { base: await baseOf(values.base, asked) };
  const { changes, problems } = await compare({ files, ...base, ...snapshot === void 0 ? {} : { snapshot } });
  if (changes === void 0)
    throw new UserError(
      "there is no earlier state to compare with; give --base with a commit or a folder, or a plan among the files"
    );
  process.stdout.write(printed(diffOf(changes), format, { version, problems }));
  for (const { file, message } of problems) say(`${file} ${message}`);
  if (problems.length === 0) return 0;
  say(`the comparison is incomplete: ${count(problems.length, "file")} could not be read`);
  return 4;
}
function printed(differences, format, about) {
  if (format === "json") return diffJson(differences, about);
  return format === "markdown" ? diffMarkdown(differences) : diffText(differences);
}
export {
  diffCommand,
  diffFlags
};
