import { defineRule, type Enrollment, type Field, hostKey, valueOf } from "#rule";
import { guide, openapi } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/names-changed",
    title: "changed names start a new signing and validation round",
    why: "The new certificate waits until every name is validated, or until its request is signed and uploaded; until then the old one is served.",
    next: "Plan the round: new challenges for every name of a DV enrollment, a new CSR to be signed for a third-party one.",
    severity: "info",
    preset: "strict",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("changing an enrollment makes a new CSR and, for DV, a challenge for every name"),
      openapi("change-history.v5", "changes.action: modify-san"),
    ],
    messages: { changed: "the names of enrollment {enrollment} change by {names}" },
  },
  check: {
    "change:enrollment"({ before, after }, { report, unchecked }) {
      if (before === undefined || after === undefined) return;
      const [old, now] = [before.names, after.names];
      if (now.state === "unknown") return old.state === "unknown" ? undefined : unchecked(after, now.why);
      if (old.state === "unknown") return unchecked(after, old.why);
      // What shows no names at all shows a part of the enrollment only.
      if (old.state === "absent" || now.state === "absent") return;
      const added = now.value.filter((name) => !old.value.includes(name));
      const removed = old.value.filter((name) => !now.value.includes(name));
      if (added.length + removed.length === 0) return;
      report({
        message: "changed",
        node: placeOf(after, added),
        data: { enrollment: before.label, names: inWords(added, removed) },
        related: [{ node: before.get("csr", "sans"), note: "the names before the change" }],
        next: nextOf(after),
      });
    },
  },
});

/** The first new name; where names only go, the list that has lost them. */
function placeOf(after: Enrollment, added: readonly string[]): Field {
  const [first] = added;
  const common = after.get("csr", "cn");
  const isFirst = (field: Field): boolean => hostKey(valueOf(field.text()) ?? "") === first;
  const sans = after.get("csr", "sans");
  return sans.items().find(isFirst) ?? (first !== undefined && isFirst(common) ? common : sans);
}

/** Such as `+www.example.com, -m.example.com`; of many only the first. */
function inWords(added: readonly string[], removed: readonly string[]): string {
  const all = [...added.toSorted().map((name) => `+${name}`), ...removed.toSorted().map((name) => `-${name}`)];
  const shown = all.slice(0, 5).join(", ");
  return all.length > 5 ? `${shown} and ${all.length - 5} more` : shown;
}

function nextOf({ isThirdParty }: Enrollment): string {
  if (isThirdParty.state !== "known")
    return "Plan the round: new challenges for every name of a DV enrollment, a new CSR to be signed for a third-party one.";
  return isThirdParty.value
    ? "Plan the round: a new CSR is to be signed, and its certificate uploaded."
    : "Plan the round: every name of the enrollment gets new challenges.";
}
