import { defineRule, type Field, type Property, type RuleNode, type RuleTree, valueOf } from "#rule";
import { wholeTree } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "property/live-rule-missing",
    title: "the next upload deletes rules the repository never had",
    why: "Somebody added rules in Control Center. An upload replaces the whole tree, so those rules are deleted although nobody decided that.",
    next: "Export the tree again, merge the live rules into the repository, then upload.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure", "account"],
    sources: [wholeTree],
    messages: {
      missing: "rule {rule} exists in version {version} of {property} but neither before nor after this change",
    },
  },
  check: {
    changes(changes, { report, unchecked }) {
      const { after: project } = changes;
      if (project.snapshot === undefined) return unchecked(project, "there is no snapshot of the account");
      for (const { before, after, isKept } of changes.trees) {
        if (isKept || before === undefined || after?.extent !== "whole" || after.include !== undefined) continue;
        const live = liveVersion(after.property, project.properties);
        if (live === undefined) {
          unchecked(after, "the snapshot does not show the rules of this property");
          continue;
        }
        const why = before.gap ?? after.gap;
        const known = new Set([before, after].flatMap(({ rules }) => rules.map(({ name }) => name)));
        for (const { field, name, above } of missingIn(live.rules, known)) {
          if (why !== undefined) unchecked(after, why);
          else
            report({
              message: "missing",
              node: ruleOf(above, after).field.get("name"),
              data: {
                rule: JSON.stringify(name),
                version: live.version,
                property: after.property?.label ?? "the property",
              },
              related: [{ node: field, note: "the rule in the account" }],
            });
        }
      }
    },
  },
});

/** The newest version of the property that the snapshot shows with its rules. */
function liveVersion(
  property: Property | undefined,
  properties: readonly Property[],
): { readonly version: number; readonly rules: Field } | undefined {
  const record = property?.liveRecord ?? (property && twinOf(property, properties)?.liveRecord);
  const versions = (record?.get("versions").items() ?? []).flatMap((item) => {
    const version = valueOf(item.get("propertyVersion").number());
    return version === undefined || !item.get("rules").isObject ? [] : [{ version, rules: item.get("rules") }];
  });
  return versions.toSorted((a, b) => a.version - b.version).at(-1);
}

/** The same property in the snapshot: of one that Terraform makes, the id in the account is not written, but its name is. */
function twinOf(property: Property, properties: readonly Property[]): Property | undefined {
  const name = valueOf(property.name);
  const twins = properties.filter((other) => other.isLive && name !== undefined && valueOf(other.name) === name);
  return twins.length === 1 ? twins[0] : undefined;
}

interface LiveRule {
  readonly field: Field;
  readonly name: string;
  /** The name of the rule around it. */
  readonly above: string;
}

/** The rules of the account whose names nobody knows; what stands below such a rule goes with it. */
function missingIn(root: Field, known: ReadonlySet<string>): readonly LiveRule[] {
  const missing: LiveRule[] = [];
  const waiting = [root];
  for (let rule = waiting.pop(); rule !== undefined; rule = waiting.pop()) {
    const above = valueOf(rule.get("name").text()) ?? "";
    for (const child of rule.get("children").items()) {
      const name = valueOf(child.get("name").text());
      if (name === undefined) continue;
      if (known.has(name)) waiting.push(child);
      else missing.push({ field: child.get("name"), name, above });
    }
  }
  return missing;
}

/** Where the rule would have to go. */
function ruleOf(name: string, tree: RuleTree): RuleNode {
  return tree.rules.find((rule) => rule.name === name) ?? tree.root;
}
