import { defineRule, type Field, type RuleTree, valueOf } from "#rule";
import { ownerLabel } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "property/export-has-errors",
    title: "an uploaded rule tree came back with errors",
    why: "The API saves a faulty tree and answers 200 all the same; its errors then block the activation of that version.",
    next: "Fix the listed rules and upload again. Read the warnings beside the errors, too.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation"],
    sources: [
      {
        doc: "PAPI",
        part: "update a property's rule tree: the tree is saved even with errors, which block activation",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-rules",
        read: "2026-11-20",
      },
    ],
    messages: {
      version: "version {version} of {property} reports {count}, the first at {location}",
      tree: "the rules of {property} report {count}, the first at {location}",
    },
  },
  check: {
    ruleTree(tree, { report }) {
      const list = tree.envelope?.get("errors");
      const errors = list?.items().filter((item) => item.isObject) ?? [];
      const [first] = errors;
      if (list === undefined || first === undefined || isHistory(tree)) return;
      const data = {
        property: ownerLabel(tree),
        count: errors.length === 1 ? "an error" : `${errors.length} errors`,
        location: locationOf(first),
      };
      const version = versionIn(tree.envelope);
      if (version === undefined) report({ message: "tree", node: list, part: "key", data });
      else report({ message: "version", node: list, part: "key", data: { ...data, version } });
    },
  },
});

function versionIn(field: Field | undefined): number | undefined {
  const version = field && valueOf(field.get("propertyVersion").number());
  return version ?? (field && valueOf(field.get("includeVersion").number()));
}

/** True when a newer version of the same property is in view: then the errors of this one are over. */
function isHistory(tree: RuleTree): boolean {
  const own = versionIn(tree.envelope);
  const owner = tree.include ?? tree.property;
  return own !== undefined && owner !== undefined && owner.records.some((record) => (versionIn(record) ?? 0) > own);
}

function locationOf(error: Field): string {
  const read = ["errorLocation", "behaviorName", "title", "type"].map((name) => valueOf(error.get(name).text()));
  return read.find((text) => text !== undefined && text !== "") ?? "a place it does not name";
}
