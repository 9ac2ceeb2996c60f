import { type Activation, defineRule, type Field, type Project, valueOf, writtenName } from "#rule";
import { folderOf } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "activation/blanket-acknowledge",
    title: "rule warnings are acknowledged without being read",
    why: "Warnings about certificates that expire or hostnames that no certificate covers can be the last sign before an outage. When they are acknowledged in advance, nobody sees them.",
    next: "Switch the blanket acknowledgement off together with the next version change, read the warnings, and acknowledge the ones you accept by message id.",
    severity: "low",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["activation"],
    sources: [
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "acknowledgeAllWarnings (default false), acknowledgeWarnings",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20",
      },
    ],
    messages: { blanket: "{activation} acknowledges every rule warning in advance with {field}" },
  },
  check: {
    project(project, { report, unchecked }) {
      for (const [first, ...others] of groups(project, unchecked)) {
        if (first === undefined) continue;
        const node = first.get("acknowledgeAllWarnings");
        report({
          message: "blanket",
          node,
          data: { activation: first.label, field: writtenName(node) },
          related: others.map((other) => ({
            node: other.get("acknowledgeAllWarnings"),
            note: `${other.label} does the same`,
          })),
          fix: {
            title: "acknowledge warnings one by one",
            safety: "unsafe",
            patches: [first, ...others].map((activation) => ({
              set: activation.get("acknowledgeAllWarnings"),
              to: false,
            })),
          },
        });
      }
    },
  },
});

/** The requests that acknowledge all, those for one property together. */
function groups(project: Project, unchecked: (node: Field, why: string) => void): Iterable<readonly Activation[]> {
  const found = new Map<unknown, Activation[]>();
  for (const activation of project.activations) {
    if (!activation.isRequest) continue;
    const field = activation.get("acknowledgeAllWarnings");
    const read = field.bool();
    if (read.state === "unknown") unchecked(field, read.why);
    if (valueOf(read) !== true) continue;
    const key = keyOf(activation);
    const group = found.get(key) ?? [];
    found.set(key, group);
    if (!group.some((other) => isSamePlace(other.get("acknowledgeAllWarnings"), field))) group.push(activation);
  }
  return found.values();
}

/** What two requests for one property share: the property; without one their folder and version, or the settings of a bulk request. */
function keyOf(activation: Activation): unknown {
  const field = activation.get("acknowledgeAllWarnings");
  if (field.path.startsWith("defaultActivationSettings")) return `${field.doc.file.path}#${field.path}`;
  const folder = folderOf(activation);
  const version = valueOf(activation.version);
  const id = activation.declaration && valueOf(activation.get("propertyId").id());
  return activation.target ?? id ?? (version === undefined ? activation : `${folder} ${version}`);
}

function isSamePlace(a: Field, b: Field): boolean {
  return a.doc === b.doc && a.path === b.path && a.parent?.value === b.parent?.value;
}
