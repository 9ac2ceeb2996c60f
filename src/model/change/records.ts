/** The documents that tell of one thing: copies of an export are one thing that several files tell of. */
import type { Field } from "../field.ts";
import type { NodeMap } from "../kinds.ts";
import type { ChangedKind } from "./kinds.ts";

/** The fields to compare: of copies of an export, which are one thing, the first that is there on both sides. */
export function comparedOf(before: NodeMap[ChangedKind], after: NodeMap[ChangedKind]): readonly [Field, Field] {
  const whole = [before.field, after.field] as const;
  if (!("records" in before && "records" in after) || whole.some(({ doc }) => doc.language === "hcl")) return whole;
  const placeOf = ({ doc, path }: Field): string => `${doc.file.path}\n${path}`;
  const olds = new Map(before.records.map((record) => [placeOf(record), record]));
  const now = after.records.find((record) => olds.has(placeOf(record)));
  const old = now && olds.get(placeOf(now));
  return old === undefined || now === undefined ? whole : [old, now];
}

/** All that tells of a node. */
export function recordsOf(node: NodeMap[ChangedKind]): readonly Field[] {
  return "records" in node ? node.records : [node.field];
}

/** The files that tell of it. */
export function pathsOf(node: NodeMap[ChangedKind]): readonly string[] {
  return recordsOf(node).map(({ doc }) => doc.file.path);
}
