import {
  incomplete
} from "./chunk-RVWRT6MU.js";
import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import {
  say
} from "./chunk-XFVADQON.js";
import {
  diffJson,
  diffMarkdown,
  diffOf,
  diffText
} from "./chunk-ICRUPHNL.js";
import {
  baseOf
} from "./chunk-ZQ6XXI6K.js";
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
import {
  count
} from "./chunk-RFA5HNW4.js";
import {
  compare
} from "./chunk-ZWRQEHPM.js";
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
  const {
    changes,
    problems,
    broken,
    files: compared
  } = await compare({ files, ...base, ...snapshot === void 0 ? {} : { snapshot } });
  if (changes === void 0)
    throw new UserError(
      "there is no earlier state to compare with; give --base with a commit or a folder, or a plan among the files"
    );
  const differences = diffOf(changes, broken);
  process.stdout.write(printed(differences, format, { version, problems }));
  if (differences.length === 0 && problems.length === 0 && format === "text")
    say(`nothing changes for the systems (${count(compared, "file")} compared)`);
  return incomplete("the comparison", problems);
}
function printed(differences, format, about) {
  if (format === "json") return diffJson(differences, about);
  return format === "markdown" ? diffMarkdown(differences) : diffText(differences);
}
export {
  diffCommand,
  diffFlags
};
