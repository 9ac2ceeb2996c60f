import { defineRule } from "#rule";
import { cite, listed } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/shared-account-ca",
    title: "several hostnames accept any client certificate of the account",
    why: "Each account has one ESA-managed CA: a certificate issued for one client passes on every hostname bound to that CA.",
    next: "Use a custom CA per group of clients where one group must not reach the other's hosts.",
    severity: "info",
    preset: "off",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "the ESA CA is one per account and trusted by all points of presence")],
    messages: { shared: "{hostnames} trust the ESA-managed CA" },
  },
  check: {
    project(project, { report }) {
      const bindings = project.esaBindings.filter((binding) => binding.isManaged && binding.names.length > 0);
      const names = [...new Set(bindings.flatMap((binding) => binding.names.map(({ name }) => name)))];
      const [first, ...others] = bindings;
      if (first === undefined || names.length < 2) return;
      report({
        message: "shared",
        node: first.list,
        part: "key",
        data: { hostnames: together(names) },
        related: others.map((binding) => ({ node: binding.list, note: "bound to it here" })),
      });
    },
  },
});

function together(names: readonly string[]): string {
  if (names.length > 3) return `${listed(names)} all`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} ${names.length === 2 ? "both" : "all"}`;
}
