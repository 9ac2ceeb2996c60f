import { defineRule, type Fix, type Project, referenceTo, type TerraformBlock, valueOf } from "#rule";
import { blockOf, isTerraform } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/ca-set-dependency-missing",
    title: "an enrollment does not depend on both activations of its CA set",
    why: "Terraform may bind the set before it is active on both networks, which CPS refuses. On destroy, it may try to deactivate the set while the enrollment still uses it, and stop halfway.",
    next: "Take set_id from one activation and name the other in depends_on, so that creation and destruction run in the right order.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      {
        doc: "Akamai Terraform examples, mtls/edge-truststore",
        part: "cps.tf: set_id from one activation, depends_on the other",
        url: "https://github.com/akamai/terraform-examples/blob/HEAD/products/mtls/edge-truststore/cps.tf",
        read: "2026-11-20",
      },
      {
        doc: "mTLS Edge Truststore for Terraform",
        part: "bind a set once it is active on both networks; unbind it before it is deactivated",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20",
      },
    ],
    messages: { unordered: "{enrollment} is bound to CA set {set}, but does not depend on {activations}" },
  },
  check: {
    project(project, { report, unchecked }) {
      const seen = new Set<TerraformBlock>();
      for (const enrollment of project.enrollments) {
        const set = valueOf(enrollment.caSetId);
        const block = isTerraform(enrollment.field) ? blockOf(project, enrollment.field) : undefined;
        if (set === undefined || block?.isWritten !== true || seen.has(block)) continue;
        seen.add(block); // instances of one block depend on the same
        const setId = enrollment.clientAuthentication.get("setId");
        const activations = activationsOf(set, project);
        const apart = activations.find((activation) => activation.block.module !== block.module);
        if (apart !== undefined) {
          unchecked(setId, `${apart.block.address} is in another module`);
          continue;
        }
        const missing = lacking(block, activations);
        if (missing.length === 0) continue;
        const fix = ordered(
          block,
          missing.map((activation) => activation.block),
        );
        report({
          message: "unordered",
          node: setId,
          data: {
            enrollment: block.address,
            set: valueOf(enrollment.caSet)?.label ?? set,
            activations: named(missing),
          },
          related: missing.map((activation) => ({ node: activation.block, note: "the activation" })),
          fix,
        });
      }
    },
  },
});

interface Activated {
  readonly network: string;
  readonly block: TerraformBlock;
}

/** An activation for each network on which the block waits for none; a second one of the same network adds nothing. */
function lacking(block: TerraformBlock, activations: readonly Activated[]): readonly Activated[] {
  const isAwaited = (activation: Activated): boolean => block.dependsOn(activation.block);
  return activations.filter(({ network }, at) => {
    const all = activations.filter((other) => other.network === network);
    return all[0] === activations[at] && !all.some(isAwaited);
  });
}

/** Each activation by its address with what it is for: `….stg (STAGING)`. */
function named(activations: readonly Activated[]): string {
  const addresses = [...new Set(activations.map(({ block }) => block.address))];
  const networksOf = (address: string): string =>
    activations.flatMap(({ network, block }) => (block.address === address ? [network] : [])).join(" and ");
  return addresses.map((address) => `${address} (${networksOf(address)})`).join(" or ");
}

/** The activations of a set that Terraform makes, with the blocks they are written in. */
function activationsOf(set: string, project: Project): readonly Activated[] {
  const own = project.caSetActivations.filter((activation) => {
    const id = valueOf(activation.get("caSetId").id());
    return id !== undefined && project.caSetKey(id) === project.caSetKey(set);
  });
  return own.flatMap(({ network, field }): readonly Activated[] => {
    const block = isTerraform(field) ? blockOf(project, field) : undefined;
    return block?.isWritten === true && network !== undefined ? [{ network, block }] : [];
  });
}

function ordered(block: TerraformBlock, missing: readonly TerraformBlock[]): Fix {
  const title = "wait for the activation";
  if (block.referencesIn("depends_on").length > 0) return { title, safety: "manual", patches: [] };
  const to = [...new Set(missing.map(({ address }) => address))].map((address) => referenceTo(address));
  return { title, safety: "unsafe", patches: [{ set: block.get("depends_on"), to }] };
}
