/** What the pictures of a graph share: the words for a thing and for a tie. */
import { oneLine } from "../../text/index.ts";
import { type GraphEdge, type GraphNode, relations } from "./graph.ts";

/** `ca-set` as people write it. */
export function kindWords({ kind }: Pick<GraphNode, "kind">): string {
  const words = kind.replaceAll("-", " ");
  return words
    .replace(/^ca\b/, "CA")
    .replace(/^esa\b/, "ESA")
    .replace(/ ca$/, " CA")
    .replace(" waf ", " WAF ");
}

/** The name of a thing, with its id where the two differ. */
export function nameWords({ id, kind, name }: Pick<GraphNode, "id" | "kind" | "name">): string {
  const own = id.slice(kind.length + 1);
  return oneLine(own === name || kind === "certificate" || own.startsWith(`${name}#`) ? name : `${name} (${own})`);
}

/** What else is worth a word: where it is active, when it ends, that nothing in view tells of it. */
export function stateWords({ active, notAfter, origin }: GraphNode): readonly string[] {
  const on = (["STAGING", "PRODUCTION"] as const).flatMap((network) => {
    const version = active[network];
    if (version === undefined) return [];
    return `${version === true ? "" : `version ${version} `}on ${network.toLowerCase()}`;
  });
  return [
    ...on,
    ...(notAfter === undefined ? [] : [`ends ${dayOf(notAfter)}`]),
    ...(origin === "snapshot" ? ["snapshot"] : origin === "unseen" ? ["not in view"] : []),
  ];
}

/** The verb of a tie, with what narrows it down. */
export function tieWords({ relation, state, to, notes }: GraphEdge): string {
  const verb = `${state === "unknown" && to !== undefined ? "perhaps " : ""}${relations[relation]}`;
  return notes.length === 0 ? verb : `${verb} (${oneLine(notes.join(", "))})`;
}

/** A day in UTC; years beyond what a date can hold are cut. */
function dayOf(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "never" : date.toISOString().slice(0, 10);
}
