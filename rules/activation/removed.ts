import {
  type Activation,
  type Changes,
  defineRule,
  type Fix,
  folderOf,
  gapAfter,
  hiddenAfter,
  isForgotten,
  localAddress,
  type TerraformBlock,
  valueOf,
} from "#rule";
import { type ActivationChange, activeAfter, aimOf, isReplaced, modulesAfter } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "activation/removed",
    title: "an activation is removed, which deactivates the property",
    why: "Terraform does not only forget the activation: it deactivates the property on that network, which then answers no request any more.",
    next: "Keep the resource, or drop it from state with a removed block that sets destroy = false; deactivate on purpose only after traffic has moved away.",
    severity: "critical",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation", "outage"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_activation and akamai_property_include_activation: to delete the resource is to deactivate; include_id and network of the latter make a new one",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property_activation.go",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "activationType DEACTIVATE: the property would no longer serve any traffic",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20",
      },
    ],
    messages: {
      removed: "removing {activation} deactivates {property} on {network}",
      replaced: "replacing {activation} deactivates {property} on {network}",
      folder: "removing the activations of this folder deactivates {properties}",
    },
  },
  check: {
    changes(changes, { report, unchecked }) {
      const folders = new Map<string, Activation[]>();
      for (const change of changes.of("activation")) {
        const loss = lossOf(change);
        if (loss === undefined) continue;
        const { before } = loss;
        if (loss.doubt !== undefined) unchecked(before, loss.doubt);
        else if (changes.from === "base" && modulesAfter(before, changes).length === 0) {
          const folder = folderOf(before.field.doc.file.path);
          folders.set(folder, [...(folders.get(folder) ?? []), before]);
        } else if (change.after === undefined) report({ message: "removed", ...findingOf(change, before) });
        else report({ message: "replaced", ...findingOf(change, before) });
      }
      for (const [first, ...others] of folders.values()) {
        if (first === undefined) continue;
        const all = [first, ...others];
        report({
          message: "folder",
          node: first,
          certainty: "possible", // its state may be kept, or be managed from another repository
          data: { properties: [...new Set(all.map(aimOf))].join(", ") },
          related: others.map((node) => ({ node, note: "also removed" })),
        });
      }
    },
  },
});

interface Loss {
  readonly before: Activation;
  /** Why it is not known whether it ends. */
  readonly doubt: string | undefined;
}

/** What ends with a change: an activation that goes, or that is made anew for something else. */
function lossOf(change: ActivationChange): Loss | undefined {
  const { before, after, all } = change;
  const address = before?.field.doc.address;
  if (before?.declaration === undefined || before.isDeactivation || address === undefined) return undefined;
  if (after !== undefined && !isReplaced(change)) return undefined;
  if (change.planned?.includes("delete") === true) return { before, doubt: undefined };
  const still = activeAfter(before, all);
  if (still?.certain === true || isForgotten(address, all)) return undefined;
  const doubts = [
    before.declaration.doubt,
    still && "another activation may be for the same network",
    gapAfter(before.field, all) ?? hiddenAfter(all) ?? (all.from === "plan" ? undefined : whySwitched(address, all)),
  ];
  return { before, doubt: doubts.find((why) => why !== undefined) };
}

/** Why a block that is still there may have instances all the same. */
function whySwitched(address: string, all: Changes): string | undefined {
  const block = blockAfter(address, all);
  return block !== undefined && block.isMade === undefined
    ? "how many instances the block has is not known"
    : undefined;
}

function blockAfter(address: string, { blocks }: Changes): TerraformBlock | undefined {
  return blocks.find(({ before }) => before?.address === localAddress(address))?.after;
}

function findingOf({ after, all }: ActivationChange, before: Activation) {
  const address = before.field.doc.address ?? before.label;
  return {
    node: before,
    // On staging nothing but tests depends on it.
    certainty: before.network === "STAGING" ? "possible" : before.network === undefined ? "likely" : "proven",
    data: { activation: address, property: aimOf(before), network: before.network ?? "its network" },
    related: after === undefined ? [] : [{ node: after, note: "the activation after the change" }],
    fix: after === undefined ? fixOf(address, all) : restore(before, after),
  } as const;
}

function fixOf(address: string, all: Changes): Fix {
  const own = localAddress(address);
  const count = blockAfter(address, all)?.get("count");
  const { activations } = all.before;
  const was = activations.filter(({ field }) => localAddress(field.doc.address ?? "") === own).length;
  if (count !== undefined && valueOf(count.number()) === 0)
    return { title: "keep the activation", safety: "unsafe", patches: [{ set: count, to: was }] };
  const forget = `removed { from = ${own}, lifecycle { destroy = false } }`;
  return { title: `keep the block, or write ${forget}`, safety: "manual", patches: [] };
}

/** An include's activation stays the same one with the include and the network it had. */
function restore(before: Activation, after: Activation): Fix {
  const patches = ["includeId", "network"].flatMap((name) => {
    const [old, now] = [valueOf(before.get(name).text()), after.get(name)];
    return old === undefined || valueOf(now.text()) === old ? [] : [{ set: now, to: old }];
  });
  return patches.length === 0
    ? { title: "keep the activation as it is", safety: "manual", patches }
    : { title: "restore what it was for, and add a second activation", safety: "unsafe", patches };
}
