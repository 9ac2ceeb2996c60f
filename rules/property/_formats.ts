/** Where rule formats stand and what they may be, for the rules about them. */
import type { Field, Include, Project, Property, RuleTree } from "#rule";

/** True for rules that cannot have rule format `latest`: those of includes and those that use one. What the API itself answered is as it is: an etag gives such an answer away. */
export function needsDatedFormat(tree: RuleTree): boolean {
  const isAnswer = tree.envelope?.get("etag").isAbsent === false;
  return !isAnswer && (tree.include !== undefined || tree.behaviors("include").length > 0);
}

/** The bodies by which properties and includes are to be created: they name a product, and the API has given no id yet. */
export function creationsIn({ properties, includes }: Project): readonly { owner: Property | Include; body: Field }[] {
  const isBody = (field: Field): boolean =>
    field.doc.language !== "hcl" &&
    !field.get("productId").isAbsent &&
    ["propertyId", "includeId", "rules"].every((name) => field.get(name).isAbsent);
  return [...properties, ...includes].flatMap((owner) => owner.records.filter(isBody).map((body) => ({ owner, body })));
}

/** The rule format that Terraform declares for an owner whose rules are not in view: with them, the tree has it. */
export function declaredFormat(owner: Property | Include): Field | undefined {
  return owner.field.doc.language === "hcl" && owner.tree === undefined ? owner.get("ruleFormat") : undefined;
}
