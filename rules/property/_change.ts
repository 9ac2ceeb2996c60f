/** What the rules about changed rule trees share. */
import { type Citation, hostMatches, type RuleNode, type TreeChange } from "#rule";
import { hostnamesNamedBy } from "./_lib.ts";

/** Where the vendor says that what is left out of a tree is deleted. */
export const wholeTree: Citation = {
  doc: "Property Manager API: update a rule tree",
  part: "PUT replaces the entire rule tree of the version",
  url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-rules",
  read: "2026-11-20",
};

/** True when the property is known to have none of the hostnames any more that the rule is for. */
export function isWithoutHosts(rule: RuleNode, { after }: TreeChange): boolean {
  const named = hostnamesNamedBy(rule);
  const property = after?.property;
  if (named.length === 0 || property === undefined || property.hostnamesGap !== undefined) return false;
  return !named.some((pattern) => property.hostnames.some(({ key }) => key === "" || hostMatches(pattern, key)));
}
