import { bareId, type Change, defineRule, type Field, type Fix, isSame, type Read, shorten, valueOf } from "#rule";
import { ignores, renamingIn } from "./_change.ts";
import { provider, reference } from "./_lib.ts";
import { blockOf, isTerraform, wordsFor } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/enrollment-replaced",
    title: "a change makes Terraform destroy and recreate an enrollment",
    why: "The old certificate and its binding to a CA set are gone before the new order is validated, so the hostnames served with it stand without a certificate.",
    next: "Restore the value, or create a second enrollment, move the hostnames over, and delete the old one last.",
    severity: "critical",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "mtls"],
    sources: [
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "common_name, secure_network, sni_only, contract_id: ForceNew",
      ),
      provider("resource_akamai_cps_dv_enrollment", "common_name, secure_network, sni_only, contract_id: ForceNew"),
      reference("enrollment", "Enrollment object: networkConfiguration.sniOnly cannot change after creation"),
    ],
    messages: {
      field: "{field} of enrollment {enrollment} goes from {before} to {after}, which replaces it",
      address: "enrollment {enrollment} goes from {before} to {after}, which replaces it",
      planned: "the plan destroys enrollment {enrollment} and creates it anew",
    },
  },
  check: {
    "change:enrollment"(change, { report, unchecked }) {
      const { before, after, planned } = change;
      if (before === undefined || after === undefined) return;
      const enrollment = before.label;
      const renaming = renamingIn(change);
      if (renaming !== undefined) {
        if ("why" in renaming) return unchecked(after, renaming.why);
        return report({
          message: "address",
          node: after,
          data: { enrollment, ...renaming },
          related: [{ node: before, note: "the block before the change" }],
          next: `Add a moved block from ${renaming.before} to ${renaming.after}.`,
        });
      }
      const forced = forcedBy(change);
      for (const { old, now, values } of forced) {
        if ("why" in values) unchecked(now, values.why);
        else
          report({
            message: "field",
            node: now,
            data: { field: wordsFor(now), enrollment, ...values },
            related: [{ node: old, note: "the value before the change" }],
            ...fixOf(old, now),
          });
      }
      const isTold = forced.some(({ values }) => !("why" in values));
      if (planned?.includes("delete") === true && !isTold)
        report({ message: "planned", node: after, data: { enrollment } });
    },
  },
});

interface Forced {
  readonly old: Field;
  readonly now: Field;
  readonly values: Values | { readonly why: string };
}

/** The changed members that the provider cannot update. Where a plan tells, it knows what the provider makes of the values. */
function forcedBy({ before, after, all, planned }: Change<"enrollment">): readonly Forced[] {
  if (before === undefined || after === undefined || !isTerraform(before.field) || !isTerraform(after.field)) return [];
  if (planned !== undefined && planned.length > 0 && !planned.includes("delete")) return [];
  const block = blockOf(all.after, after.field);
  return forcing.flatMap(({ route, setting }) => {
    const [old, now] = [before.field.at(...route), after.field.at(...route)];
    const values = ignores(block, setting) ? undefined : differing(old, now);
    return values === undefined ? [] : [{ old, now, values }];
  });
}

/** What the provider cannot update. */
const forcing = [
  { route: ["csr", "cn"], setting: "common_name" },
  { route: ["networkConfiguration", "secureNetwork"], setting: "secure_network" },
  { route: ["networkConfiguration", "sniOnly"], setting: "sni_only" },
  { route: ["contractId"], setting: "contract_id" },
] as const;

type Values = { readonly before: string; readonly after: string };

/** The values of both sides where they differ; an expression that stays what it is has the same value, known or not. */
function differing(old: Field, now: Field): Values | { readonly why: string } | undefined {
  if (isSame(old, now)) return undefined;
  const [before, after] = [textOf(old), textOf(now)];
  if (before.state === "unknown") return { why: before.why };
  if (after.state === "unknown") return { why: after.why };
  if (before.state === "absent" || after.state === "absent") return undefined; // all are required: a fault of its own
  const isOne = now.key === "contractId" ? bareId(before.value) === bareId(after.value) : before.value === after.value;
  return isOne ? undefined : { before: shorten(before.value), after: shorten(after.value) };
}

function textOf(field: Field): Read<string> {
  if (field.key !== "sniOnly") return field.text();
  const read = field.bool();
  return read.state === "known" ? { state: "known", value: String(read.value) } : read;
}

function fixOf(old: Field, now: Field): { readonly fix?: Fix } {
  const value = now.key === "sniOnly" ? valueOf(old.bool()) : valueOf(old.text());
  if (value === undefined) return {};
  return { fix: { title: "restore the value", safety: "unsafe", patches: [{ set: now, to: value }] } };
}
