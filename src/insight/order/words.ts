/** What each step says: what to do, how long to wait, what must hold before and what holds after. */
import { oneLine } from "../../text/index.ts";
import type { Obstacle } from "./obstacles.ts";
import { activated, type Sentence, sentences } from "./sentences.ts";
import type { Step } from "./steps.ts";
import { asksBy, has, type World } from "./world.ts";

/** A step in words. */
export interface StepWords {
  readonly does: string;
  /** The wait that the vendor documents before the next step may rely on this one; undefined where none is told. */
  readonly wait: string | undefined;
  /** What must be true before. */
  readonly needs: string | undefined;
  /** What is true after. */
  readonly gives: string;
}

/** A step in words, things by their names in the later state, else in the earlier one. */
export function wordsOf(step: Step, later: World, earlier: World): StepWords {
  const { act, on } = step;
  const { does, wait, needs, gives } = { ...sentences[act], ...special(step, later, earlier) };
  const name = (id: string): string => nameOf(id, later, earlier);
  const other = together(othersOf(step, later, earlier).map(name));
  const fill = (text: string): string => text.replaceAll("{on}", () => name(on)).replaceAll("{to}", () => other);
  return {
    does: fill(does),
    wait: wait === undefined ? undefined : fill(wait),
    needs: needs === undefined ? undefined : fill(needs),
    gives: fill(gives),
  };
}

/** What stands in the way of a step, and what to do about it: the end of a sentence that begins with the step. */
export function obstacleWords({ sort, by, used }: Obstacle, later: World, earlier: World): string {
  const [user, thing] = [nameOf(by, later, earlier), nameOf(used, later, earlier)];
  const rule = later.rules.get(`${by} ${used}`) || "a rule";
  switch (sort) {
    case "rule":
      return `${oneLine(rule)} of ${user} goes on requiring the set, and requests to ${user} would fail. Take the set out of that rule first, or leave this step out.`;
    case "binding":
      return `${user} stays bound to the set. Unbind it first, or leave this step out.`;
    case "hostname":
      return `hostname ${user} stays on it and would go down. Move the hostname to another enrollment first, or leave this step out.`;
    case "shown":
      return `the rules of ${user} go on showing ${thing} to the origin. Let them show another version first, or leave this step out.`;
    case "signed":
      return `the rules of ${user} go on signing with ${thing}. Let them use another version first, or leave this step out.`;
    case "host":
      return `hostname ${user} stays bound to it. Unbind the hostname first, or leave this step out.`;
    case "waf-rule":
      return `WAF rule ${user} stays and would block everybody. Take the hostname out of the rule first, or leave this step out.`;
    case "traffic":
      return `once all is done, the rules of ${user} require a set that ${thing} does not ask its clients for: every request to it would be refused. Change rules and binding together.`;
  }
}

function nameOf(id: string, later: World, earlier: World): string {
  if (id === "STAGING" || id === "PRODUCTION") return id.toLowerCase();
  // what is no longer declared goes by the name that it had
  const [first, second] = later.referred.has(id) ? [earlier, later] : [later, earlier];
  return oneLine(first.names.get(id) ?? second.names.get(id) ?? id.slice(id.indexOf(":") + 1));
}

/** What is said otherwise of some steps than of others of their sort. */
function special({ act, on, to }: Step, later: World, earlier: World): Partial<Sentence> {
  const names = (ids: Iterable<string>): string => together([...ids].map((id) => nameOf(id, later, earlier)));
  const isOfHostname = earlier.hostnames.has(on) || later.hostnames.has(on);
  if (act === "move-hostname" && to === undefined)
    return otherEnrollment(later.hostnames.get(on)?.property, later, names);
  if (act === "bind-set" && isOfHostname)
    return {
      does: "Bind CA set {to} to hostname {on} in its property (mtls) and activate the property",
      wait: activated,
    };
  if (act === "unbind-set" && isOfHostname)
    return {
      does: "Take CA set {to} off hostname {on} in its property (mtls) and activate the property",
      needs: "no active rule requires the set of the hostname",
      wait: activated,
    };
  return act === "drop-set" && to === undefined ? lastSets(on, later, earlier, names) : {};
}

type Names = (ids: Iterable<string>) => string;

/** A hostname that needs another certificate, where it is for people to say which. */
function otherEnrollment(property: string | undefined, later: World, names: Names): Partial<Sentence> {
  const required = later.required.get(property ?? "") ?? new Set();
  const bound =
    required.size === 0 ? "" : `, and the enrollment is bound to a CA set that the rules require (${names(required)})`;
  return {
    does: "Map hostname {on} to an edge hostname of another enrollment and activate the property (take it off the property only if it is to go)",
    needs: `the other certificate is deployed and covers the hostname${bound}`,
  };
}

/** Rules that end all their requiring: their hostnames stay up, and are open to clients without a certificate. */
function lastSets(owner: string, later: World, earlier: World, names: Names): Partial<Sentence> {
  const hosts = [...earlier.hostnames].flatMap(([host, { property, enrollment }]) =>
    (property === owner || has(earlier.includes, property, owner)) &&
    later.hostnames.has(host) &&
    asksBy(earlier, host, enrollment).size > 0
      ? [host]
      : [],
  );
  const open = hosts.length === 0 ? "its hostnames" : names(hosts);
  return {
    does: "Take CA set {to} out of enforceMtlsSettings in the rules of {on} (no set is left, so the behavior goes) and activate the property",
    // gentle for T-59; who must stay protected goes the way of T-61, which begins with the hostname
    needs: `from now on ${open} may be reached without a client certificate; a hostname that must stay protected first moves to an edge hostname of an enrollment with another CA set, in a property whose rules require that set`,
    gives: "the hostnames stay up, and the rules of {on} no longer require the set",
  };
}

function together(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** What a step is about beside its first thing: a step of rules without any is about all the sets that they require. */
function othersOf({ act, on, to }: Step, later: World, earlier: World): readonly string[] {
  if (to !== undefined) return [to];
  const world = act === "require-set" ? later : act === "drop-set" ? earlier : undefined;
  return [...(world?.required.get(on) ?? [])];
}
