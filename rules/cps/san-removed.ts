import { type Change, defineRule, type Field, hostKey, valueOf } from "#rule";
import { reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/san-removed",
    title: "a name is removed from a certificate in use",
    why: "The next certificate does not carry the name. Once it is deployed, every visitor of that name gets a certificate error.",
    next: "Make sure no hostname serves it any more; visitors of that name get a certificate error after deployment.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [reference("enrollment", "Enrollment object: csr, sans; CPS asks to acknowledge that names are removed")],
    messages: { removed: "{name} is removed from enrollment {enrollment}" },
  },
  check: {
    "change:enrollment"(change, { report, unchecked }) {
      const { before, after } = change;
      if (before === undefined || after === undefined) return;
      const names = after.names;
      if (names.state === "unknown") return unchecked(after, names.why);
      const left = new Set(valueOf(names) ?? []);
      for (const { field, name } of namesOf(change)) {
        if (left.has(name)) continue;
        report({
          message: "removed",
          node: field,
          data: { name, enrollment: after.label },
          related: [
            { node: after.get("csr", "sans"), note: "the names after the change" },
            ...servedBy(change, name).map((node) => ({ node, note: "still served with this certificate" })),
          ],
        });
      }
    },
  },
});

/** The names before the change, each once, with their places. */
function namesOf({ before }: Change<"enrollment">): readonly { readonly field: Field; readonly name: string }[] {
  if (before === undefined) return [];
  const fields = [before.get("csr", "cn"), ...before.get("csr", "sans").items()];
  const named = fields.flatMap((field) => {
    const name = hostKey(valueOf(field.text()) ?? "");
    return name === "" ? [] : [{ field, name }];
  });
  return named.filter(({ name }, at) => named.findIndex((other) => other.name === name) === at);
}

function servedBy({ after, all }: Change<"enrollment">, name: string) {
  return all.after.hostnames.filter((hostname) => hostname.key === name && valueOf(hostname.enrollment) === after);
}
