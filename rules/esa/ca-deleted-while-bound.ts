import { defineRule } from "#rule";
import { boundElsewhere, boundTo, citeChange, isOnlyForgotten, whyElsewhere } from "./_change.ts";
import { cite, listed } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/ca-deleted-while-bound",
    title: "a CA certificate is deleted while hostnames are bound to it",
    why: "The deletion may fail halfway. If it succeeds, no certificate of the hosts' clients can be verified: a WAF rule for mTLS then refuses all of them, and without one everybody gets in.",
    next: "Bind the hostnames to another CA or adapt the mTLS rule, then delete the CA.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "outage"],
    sources: [
      citeChange("deleteCa", "deletes the CA by its id"),
      cite("setHostnames", "hostnames are bound to a CA by its id until another call binds others"),
    ],
    messages: { bound: "{ca} is deleted with hostnames still bound to it: {hostnames}" },
  },
  check: {
    "change:esaCa"({ before, after, all }, { report, unchecked }) {
      if (before === undefined || after !== undefined || isOnlyForgotten(before, all)) return;
      // In Terraform the list goes with the CA; elsewhere it is kept by itself and may outlive it.
      const isOneBlock = before.address !== undefined;
      const bound = boundTo(before, isOneBlock ? all.before.esaBindings : all.after.esaBindings);
      const kept = isOneBlock ? boundElsewhere(before, all.after.esaBindings) : new Set<string>();
      const names = bound.names.filter((name) => !kept.has(name));
      const why = whyElsewhere(before, all) ?? (names.length === 0 ? bound.gap : undefined);
      if (why !== undefined) return unchecked(before, why);
      if (names.length === 0) return;
      const bindings = (isOneBlock ? all.before : all.after).esaBindings.filter(
        (binding) => boundTo(before, [binding]).names.length > 0,
      );
      report({
        message: "bound",
        node: before,
        data: { ca: before.phrase, hostnames: listed(names) },
        related: bindings.map(({ list }) => ({ node: list, note: "bound here" })),
      });
    },
  },
});
