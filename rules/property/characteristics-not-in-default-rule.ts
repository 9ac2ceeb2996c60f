import { type Behavior, bareId, defineRule, type Property, valueOf } from "#rule";

/** The products that require the behavior in the default rule; CP codes spell the last one short. */
const products = new Set(["adaptive_media_delivery", "download_delivery", "object_delivery", "obj_delivery"]);

export const rule = defineRule({
  meta: {
    id: "property/characteristics-not-in-default-rule",
    title: "a delivery product lacks originCharacteristics in its default rule",
    why: "Adaptive Media Delivery, Download Delivery and Object Delivery require this behaviour in the default rule. A property of these products without it is not accepted, so the change does not go live.",
    next: "Add the behaviour to the default rule, after origin, or move it there.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Property Manager",
        part: "Origin Characteristics: required in the default rule",
        url: "https://techdocs.akamai.com/property-mgr/docs/origin-charac",
        read: "2026-11-20",
      },
    ],
    messages: { outside: "{product} needs originCharacteristics in the default rule; it is {where}" },
  },
  check: {
    property(property, { report, unchecked }) {
      const { tree } = property;
      const product = productOf(property);
      if (tree === undefined || product === undefined || !products.has(bareId(product).toLowerCase())) return;
      const { root } = tree;
      if (root.behavior("originCharacteristics") !== undefined) return;
      if (!root.isComplete) return unchecked(root, root.gap ?? "the default rule is not all in view");
      // An include may bring the behavior along, and its rules are applied where it stands.
      if (root.behavior("include") !== undefined)
        return unchecked(root, "the default rule takes an include, which may bring the behavior");
      const [elsewhere] = tree.behaviors("originCharacteristics");
      report({ message: "outside", node: elsewhere ?? root, data: { product, where: whereIs(elsewhere) } });
    },
  },
});

function whereIs(behavior: Behavior | undefined): string {
  return behavior === undefined ? "missing" : `in rule ${behavior.rule.label}`;
}

/** The product as the property or one of its versions names it: a property keeps its product. */
function productOf(property: Property): string | undefined {
  const own = valueOf(property.productId);
  if (own !== undefined) return own;
  for (const record of property.records) {
    const list = record.get("versions");
    for (const version of (list.isList ? list : list.get("items")).items()) {
      const id = valueOf(version.get("productId").id());
      if (id !== undefined) return id;
    }
  }
  return undefined;
}
