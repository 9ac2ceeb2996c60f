/** Pages of the account's lists of WAF rules: what is not in view may do what the rules in view do not. */
import { valueOf } from "../read.ts";
import type { EsaWafRule } from "./esa-waf.ts";

/** One page of a list, with how long the account says the whole of it is. */
export interface Listing {
  readonly of: "rules" | "rulesets";
  readonly total: number;
  /** What tells its entries apart. */
  readonly ids: readonly string[];
}

/** Why the list a rule stands in may hold more than is in view, all of its pages taken together; undefined where it is whole. */
export function listingGap({ listing, project, zone, phase }: EsaWafRule): string | undefined {
  if (listing === undefined) return undefined;
  const { of, total } = listing;
  const pages = project.esaWafRules.flatMap((other) => {
    const isOfIt = other.zone === zone && valueOf(other.phase) === valueOf(phase);
    return isOfIt && other.listing?.of === of && other.listing.total === total ? [other.listing] : [];
  });
  const seen = new Set(pages.flatMap(({ ids }) => ids)).size;
  return seen < total ? `only ${seen} of the ${total} WAF ${of} in the account's list are in view` : undefined;
}
