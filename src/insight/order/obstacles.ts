/** Steps that no order makes safe: what they take away stays in use, or requests fail once all is done. */
import type { Step } from "./steps.ts";
import { asksBy, type HostnamePlace, has, type Pairs, sharesSet, type World } from "./world.ts";

/** What stays and stands in the way of a step. */
export interface Obstacle {
  readonly sort: "rule" | "binding" | "hostname" | "shown" | "signed" | "host" | "waf-rule" | "traffic";
  /** What uses it. */
  readonly by: string;
  /** What is used. */
  readonly used: string;
}

/** What stands in the way of a step for good; undefined where nothing does. */
export function obstacleOf(step: Step, before: World, after: World): Obstacle | undefined {
  return stayingUse(step, before, after) ?? brokenTraffic(step, before, after);
}

function stayingUse({ act, on, to }: Step, before: World, after: World): Obstacle | undefined {
  switch (act) {
    case "deactivate-set":
    case "delete-set":
      return used(after.required, "rule", on) ?? used(after.bound, "binding", on);
    case "delete-enrollment": {
      const [host] = [...after.hostnames].find(([, { enrollment }]) => enrollment === on) ?? [];
      return host === undefined ? undefined : { sort: "hostname", by: host, used: on };
    }
    case "delete-version":
      return used(after.shown, "shown", on);
    case "delete-certificate":
      return first([...ownOf(before.versions, on), ...ownOf(before.aliases, on)], (id) =>
        used(after.shown, "shown", id),
      );
    case "delete-key-version":
      return used(after.signed, "signed", on);
    case "delete-key":
      return first(ownOf(before.keyVersions, on), (id) => used(after.signed, "signed", id));
    case "delete-ca":
      return used(after.esaBound, "host", on);
    case "unbind-host": {
      const isUnbound = (after.esaBound.get(on)?.size ?? 0) === 0;
      const rule = isUnbound ? used(after.esaRules, "waf-rule", on) : undefined;
      return rule === undefined ? undefined : { ...rule, used: to ?? on };
    }
    default:
      return undefined;
  }
}

/** Rules that refuse every request in the end, which they did not before: none of the steps that lead there is taken. */
function brokenTraffic({ act, on }: Step, before: World, after: World): Obstacle | undefined {
  const isOfRules = act === "require-set" || act === "drop-set";
  const isOfBinding = act === "bind-set" || act === "unbind-set";
  const isOfHost = act === "add-hostname" || act === "move-hostname";
  if (!isOfRules && !isOfBinding && !isOfHost) return undefined;
  for (const [host, place] of after.hostnames) {
    const places = [before.hostnames.get(host), place].filter((one) => one !== undefined);
    const isAbout = isOfHost
      ? host === on
      : places.some(({ property, enrollment }) => (isOfRules ? property === on : enrollment === on || host === on));
    if (!isAbout || !refuses(after, host, place)) continue;
    const was = before.hostnames.get(host);
    if (was !== undefined && refuses(before, host, was)) continue;
    return { sort: "traffic", by: place.property, used: host };
  }
  return undefined;
}

/** True where it is known that the rules refuse the requests to a hostname. */
function refuses(world: World, host: string, { property, enrollment }: HostnamePlace): boolean {
  if ((world.required.get(property)?.size ?? 0) === 0) return false;
  const asked = asksBy(world, host, enrollment);
  const isKnown = asked.size > 0 || (enrollment !== undefined && world.enrollments.has(enrollment));
  return isKnown && !sharesSet(asked, world.required.get(property));
}

function used(pairs: Pairs, sort: Obstacle["sort"], id: string): Obstacle | undefined {
  const by = [...pairs.keys()].find((from) => has(pairs, from, id));
  return by === undefined ? undefined : { sort, by, used: id };
}

function ownOf(versions: ReadonlyMap<string, string | undefined>, of: string): readonly string[] {
  return [...versions].flatMap(([version, owner]) => (owner === of ? [version] : []));
}

function first<T>(ids: readonly string[], find: (id: string) => T | undefined): T | undefined {
  return ids.map(find).find((found) => found !== undefined);
}
