import { type Change, defineRule, type Field } from "#rule";
import { boundElsewhere, citeChange, isOnlyForgotten, whyElsewhere } from "./_change.ts";
import { bareName, cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/hostname-unbound",
    title: "a hostname loses mTLS at once",
    why: "The list replaces the one before: for a hostname that is left out, the edge stops asking clients for a certificate as soon as the change is applied.",
    next: "Confirm that the host may be open or that its rule goes too; declare hostnames bound elsewhere, or the next apply unbinds them.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      cite("setHostnames", "Hostnames: the list replaces the hostnames that are bound"),
      citeChange("caResource", "client_ca_certificate_hostnames: the hostnames bound to the CA"),
    ],
    messages: { unbound: "{hostname} is no longer bound to {ca} after this change" },
  },
  check: {
    "change:esaBinding"(change, { report, unchecked }) {
      const { before, after, all } = change;
      if (before === undefined) return;
      const lost = lostNames(change);
      if (lost.length === 0) return;
      if (after === undefined) {
        const [ca] = all.before.esaCas.filter((one) => one.address !== undefined && one.address === before.address);
        // What becomes of a CA that goes together with its hostnames, esa/ca-deleted-while-bound says.
        if (ca !== undefined && all.afterOf("esaCa", ca) === undefined) return;
        if (ca === undefined || isOnlyForgotten(before, all))
          return unchecked(before, whyElsewhere(before, all) ?? "whether the hostnames are still bound is not in view");
      } else if (after.hostnamesGap !== undefined) return unchecked(after.list, after.hostnamesGap);
      const ca = all.before.esaCas.find((one) => one.address === before.address && one.address !== undefined);
      const now = after?.list ?? (ca && all.afterOf("esaCa", ca));
      for (const { field, name } of lost)
        report({
          message: "unbound",
          node: field,
          data: { hostname: name, ca: before.caPhrase },
          related: now === undefined ? [] : [{ node: now, note: "the hostnames after the change" }],
        });
    },
  },
});

/** The hostnames that neither this CA nor another of the site has afterwards, each once. */
function lostNames({
  before,
  after,
  all,
}: Change<"esaBinding">): readonly { readonly field: Field; readonly name: string }[] {
  if (before === undefined) return [];
  const kept = boundElsewhere(before, all.after.esaBindings);
  const names = before.names.map(({ field, name }) => ({ field, name: bareName(name) }));
  const own = new Set((after?.names ?? []).map(({ name }) => bareName(name)));
  return names.filter(
    ({ name }, at) => !own.has(name) && !kept.has(name) && names.findIndex((one) => one.name === name) === at,
  );
}
