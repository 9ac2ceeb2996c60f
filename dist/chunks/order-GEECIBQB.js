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
  changeOrder,
  graphOf,
  orderJson,
  orderMarkdown,
  orderMermaid,
  orderText,
  retirable,
  toldOrder,
  without,
  worldOf
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
import "./chunk-RFA5HNW4.js";
import {
  compare
} from "./chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import {
  didYouMean
} from "./chunk-JQ7FUC6K.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/order.ts
var orderFlags = {
  base: { type: "string" },
  retire: { type: "string", multiple: true },
  format: { type: "string" },
  snapshot: { type: "string" }
};
var formats = ["text", "markdown", "mermaid", "json"];
var noOrder = { steps: [], changes: 0, circle: [], gaps: [] };
async function orderCommand(argv, version) {
  const { values, positionals } = readFlags(argv, orderFlags, "order");
  const format = choice("--format", values.format ?? "text", formats);
  const retired = (values.retire ?? []).map(target);
  if (retired.length > 0 && values.base !== void 0)
    throw new UserError("--retire and --base are two questions; ask one of them");
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const files = await diskFiles(paths, cwd);
  const snapshot = snapshotPath(values.snapshot, cwd);
  const isChange = retired.length === 0;
  const base = values.base === void 0 ? void 0 : await baseOf(values.base, { paths, cwd, leavesOut: () => false, now: files });
  const { order, problems } = isChange ? await ofChange(files, base, snapshot) : await ofRetiring(files, retired, snapshot);
  if (order === void 0) {
    if (format === "json") process.stdout.write(printed(noOrder, format, { isChange, version, problems }));
    say("no order is told where a file of the change could not be read: a step may be missing, or wrong");
  } else process.stdout.write(printed(order, format, { isChange, version, problems }));
  return incomplete("the order", problems) || (order !== void 0 && order.circle.length > 0 ? 4 : 0);
}
async function ofChange(files, base, snapshot) {
  const { changes, problems, broken } = await compare({
    files,
    ...base === void 0 ? {} : { base },
    ...snapshot === void 0 ? {} : { snapshot },
    isWhole: true
  });
  if (changes === void 0)
    throw new UserError(
      "there is no change to order; give --base with a commit or a folder, a plan among the files, or --retire KIND:ID"
    );
  if (broken.size > 0) return { order: void 0, problems };
  return { order: changeOrder(changes), problems };
}
async function ofRetiring(files, targets, snapshot) {
  const graph = await graphOf(files, snapshot);
  const before = worldOf(graph);
  let after = before;
  for (const { kind, id } of targets) {
    const own = graph.nodes.filter((node) => node.kind === kind);
    const found = own.find((node) => node.id === `${kind}:${id}`) ?? own.find(({ name }) => name === id);
    if (found === void 0)
      throw notThere(
        { kind, id },
        own.map((node) => ({ name: node.name, id: node.id.slice(kind.length + 1) }))
      );
    after = without(after, kind, found.id);
  }
  return { order: toldOrder(before, after), problems: graph.problems };
}
var mostNames = 10;
function notThere({ kind, id }, own) {
  if (own.length === 0) return new UserError(`there is no ${kind} ${id}; none is in view`);
  const names = own.slice(0, mostNames).map((one) => one.name === one.id ? one.id : `${one.name} (${one.id})`);
  const more = own.length > mostNames ? ` and ${own.length - mostNames} more` : "";
  const alike = didYouMean(
    id,
    own.flatMap((one) => [one.name, one.id])
  );
  return new UserError(
    `there is no ${kind} ${id}${alike}${alike === "" ? ";" : ""} in view: ${names.join(", ")}${more}`
  );
}
function target(given) {
  const at = given.indexOf(":");
  if (at <= 0 || at === given.length - 1)
    throw new UserError(`--retire ${given} is not KIND:ID, as in --retire ca-set:70010`);
  return { kind: choice("--retire", given.slice(0, at), retirable), id: given.slice(at + 1) };
}
function printed(order, format, about) {
  if (format === "json") return orderJson(order, about);
  if (format === "mermaid") return orderMermaid(order);
  return format === "markdown" ? orderMarkdown(order, about) : orderText(order, about);
}
export {
  orderCommand,
  orderFlags
};
