import { defineRule, type Field, isSame, valueOf } from "#rule";
import { fateOfEnrollment, ignores } from "./_change.ts";
import { provider, reference } from "./_lib.ts";
import { inAccount, pendingOf } from "./_pending.ts";
import { blockOf, isTerraform } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/pending-change-cancelled",
    title: "an edit cancels a certificate change that is under way",
    why: "The order in flight is lost with all that was done for it: challenges that were met, a request that is being signed, a certificate that waits to be deployed.",
    next: "Let the running change finish; Terraform cancels it without asking.",
    severity: "medium",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "update and delete send allow-cancel-pending-changes=true",
      ),
      reference("put-enrollment", "allow-cancel-pending-changes: cancel the changes that are under way"),
    ],
    messages: {
      edited: "enrollment {enrollment} is edited while change {change} is {status}",
      deleted: "enrollment {enrollment} is deleted while change {change} is {status}",
    },
  },
  check: {
    "change:enrollment"({ before, after, all, planned }, { report, unchecked }) {
      if (before === undefined) return;
      const edit = after === undefined ? undefined : editIn(before.field, after.field);
      if (planned?.every((action) => action === "no-op" || action === "read") === true) return;
      if (after !== undefined && edit === undefined) {
        const why = vagueIn(before.field, after.field);
        return why === undefined ? undefined : unchecked(after, why);
      }
      const node = edit ?? before;
      const fate = after === undefined ? fateOfEnrollment(before, all) : undefined;
      if (fate?.state === "stays") return;
      if (edit !== undefined && ignores(blockOf(all.after, edit), settingOf(edit))) return;
      const live = inAccount(after ?? before, all.after);
      const pending = live && pendingOf(live);
      if (pending === undefined)
        return unchecked(node, "the changes of this enrollment are not in the project or snapshot");
      const [change] = pending;
      if (change === undefined) return;
      if (fate?.state === "unclear") return unchecked(node, fate.why);
      report({
        message: edit === undefined ? "deleted" : "edited",
        node,
        data: { enrollment: before.label, change: change.id, status: inWords(change.status) },
        related: [{ node: change.field, note: "the change under way" }],
        // An answer that has changed may only show what was done.
        certainty: isTerraform(before.field) ? "proven" : "likely",
      });
    },
  },
});

/** What makes the provider send an update; other members it keeps to itself. */
const sent = [
  "csr",
  "networkConfiguration",
  "adminContact",
  "techContact",
  "org",
  "certificateChainType",
  "signatureAlgorithm",
];

/** The first member that differs, as deep as both sides have it. */
function editIn(before: Field, after: Field): Field | undefined {
  for (const name of sent) {
    const [old, now] = [before.get(name), after.get(name)];
    // A document of the API may leave out what it does not change.
    if (!isTerraform(after) && (old.value === undefined || now.value === undefined)) continue;
    const found = differing(old, now);
    if (found !== undefined) return found;
  }
  return undefined;
}

function differing(before: Field, after: Field): Field | undefined {
  if (isSame(before, after)) return undefined;
  if (before.key === "sans" && isSameSet(before, after)) return undefined;
  if (!before.isObject || !after.isObject) return isKnown(before) && isKnown(after) ? after : undefined;
  const names = new Set([...before.names(), ...after.names()]);
  for (const name of names) {
    const found = differing(before.get(name), after.get(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Why it is not known whether the provider has an update to send. */
function vagueIn(before: Field, after: Field): string | undefined {
  for (const name of sent) {
    const [old, now] = [before.get(name), after.get(name)];
    if (!isTerraform(after) || isSame(old, now)) continue;
    const vague = [now.json(), old.json()].find((read) => read.state === "unknown");
    if (vague?.state === "unknown") return vague.why;
  }
  return undefined;
}

/** CPS keeps no order of names. */
function isSameSet(before: Field, after: Field): boolean {
  const [old, now] = [before, after].map((list) => valueOf(list.texts())?.toSorted().join("\n"));
  return old !== undefined && old === now;
}

const isKnown = (field: Field): boolean => field.json().state !== "unknown" || field.id().state === "known";

/** The block of the provider in which a member stands. */
function settingOf(field: Field): string {
  const [first = "", second] = field.route.map(String);
  if (first === "csr") return second === "cn" ? "common_name" : second === "sans" ? "sans" : "csr";
  return first === "org" ? "organization" : first.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** CPS's own word for the step; it says that the change is waiting, or doing something. */
const inWords = (status: string | undefined): string => (status === undefined ? "under way" : `at ${status}`);
