/** The command `order`: the safe order of steps for a change, or for retiring things. */
import { type Base, compare, type RunProblem } from "../../engine/index.ts";
import {
  changeOrder,
  graphOf,
  orderJson,
  orderMarkdown,
  orderMermaid,
  orderText,
  type Retirable,
  retirable,
  type ToldOrder,
  toldOrder,
  without,
  worldOf,
} from "../../insight/index.ts";
import type { Files } from "../../text/index.ts";
import { baseOf } from "../project/base.ts";
import { choice } from "../project/choice.ts";
import { diskFiles } from "../project/disk.ts";
import { snapshotPath } from "../project/snapshot.ts";
import { didYouMean } from "../project/suggest.ts";
import { UserError } from "../project/user-error.ts";
import { readFlags } from "./flags.ts";
import { incomplete } from "./incomplete.ts";
import { say } from "./terminal.ts";

/** The flags of `order`. */
export const orderFlags = {
  base: { type: "string" },
  retire: { type: "string", multiple: true },
  format: { type: "string" },
  snapshot: { type: "string" },
} as const;

const formats = ["text", "markdown", "mermaid", "json"] as const;

const noOrder: ToldOrder = { steps: [], changes: 0, circle: [], gaps: [] };

interface Found {
  /** Undefined where a file could not be read: what seems to go with it would be taken down. */
  readonly order: ToldOrder | undefined;
  readonly problems: readonly RunProblem[];
}

/**
 * `edgelint order [PATH…]`: prints the steps; returns the exit code, 4 where a file could not be read or no order is safe.
 * @throws UserError where there is neither a change nor something to retire.
 */
export async function orderCommand(argv: readonly string[], version: string): Promise<number> {
  const { values, positionals } = readFlags(argv, orderFlags, "order");
  const format = choice("--format", values.format ?? "text", formats);
  const retired = (values.retire ?? []).map(target);
  if (retired.length > 0 && values.base !== undefined)
    throw new UserError("--retire and --base are two questions; ask one of them");
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const files = await diskFiles(paths, cwd);
  const snapshot = snapshotPath(values.snapshot, cwd);
  const isChange = retired.length === 0;
  const base =
    values.base === undefined
      ? undefined
      : await baseOf(values.base, { paths, cwd, leavesOut: () => false, now: files });
  const { order, problems } = isChange
    ? await ofChange(files, base, snapshot)
    : await ofRetiring(files, retired, snapshot);
  if (order === undefined) {
    if (format === "json") process.stdout.write(printed(noOrder, format, { isChange, version, problems }));
    say("no order is told where a file of the change could not be read: a step may be missing, or wrong");
  } else process.stdout.write(printed(order, format, { isChange, version, problems }));
  return incomplete("the order", problems) || (order !== undefined && order.circle.length > 0 ? 4 : 0);
}

async function ofChange(files: Files, base: Base | undefined, snapshot: string | undefined): Promise<Found> {
  const { changes, problems, broken } = await compare({
    files,
    ...(base === undefined ? {} : { base }),
    ...(snapshot === undefined ? {} : { snapshot }),
    isWhole: true,
  });
  if (changes === undefined)
    throw new UserError(
      "there is no change to order; give --base with a commit or a folder, a plan among the files, or --retire KIND:ID",
    );
  if (broken.size > 0) return { order: undefined, problems };
  return { order: changeOrder(changes), problems };
}

interface Target {
  readonly kind: Retirable;
  readonly id: string;
}

async function ofRetiring(files: Files, targets: readonly Target[], snapshot: string | undefined): Promise<Found> {
  const graph = await graphOf(files, snapshot);
  const before = worldOf(graph);
  let after = before;
  for (const { kind, id } of targets) {
    const own = graph.nodes.filter((node) => node.kind === kind);
    const found = own.find((node) => node.id === `${kind}:${id}`) ?? own.find(({ name }) => name === id);
    if (found === undefined)
      throw notThere(
        { kind, id },
        own.map((node) => ({ name: node.name, id: node.id.slice(kind.length + 1) })),
      );
    after = without(after, kind, found.id);
  }
  return { order: toldOrder(before, after), problems: graph.problems };
}

/** No longer list is read. */
const mostNames = 10;

/** The refusal of a target, with all that may be meant by their names and ids. */
function notThere({ kind, id }: Target, own: readonly { readonly name: string; readonly id: string }[]): UserError {
  if (own.length === 0) return new UserError(`there is no ${kind} ${id}; none is in view`);
  const names = own.slice(0, mostNames).map((one) => (one.name === one.id ? one.id : `${one.name} (${one.id})`));
  const more = own.length > mostNames ? ` and ${own.length - mostNames} more` : "";
  const alike = didYouMean(
    id,
    own.flatMap((one) => [one.name, one.id]),
  );
  return new UserError(
    `there is no ${kind} ${id}${alike}${alike === "" ? ";" : ""} in view: ${names.join(", ")}${more}`,
  );
}

function target(given: string): Target {
  const at = given.indexOf(":");
  if (at <= 0 || at === given.length - 1)
    throw new UserError(`--retire ${given} is not KIND:ID, as in --retire ca-set:70010`);
  return { kind: choice("--retire", given.slice(0, at), retirable), id: given.slice(at + 1) };
}

function printed(
  order: ToldOrder,
  format: (typeof formats)[number],
  about: { readonly isChange: boolean; readonly version: string; readonly problems: readonly RunProblem[] },
): string {
  if (format === "json") return orderJson(order, about);
  if (format === "mermaid") return orderMermaid(order);
  return format === "markdown" ? orderMarkdown(order, about) : orderText(order, about);
}
