import { defineRule } from "#rule";
import { type Feed, variablesIn } from "./_feeds.ts";

export const rule = defineRule({
  meta: {
    id: "secret/variable-not-sensitive",
    title: "a variable that carries a secret is not marked sensitive",
    why: "Terraform prints its value in plans, in logs of the pipeline and in error messages, where more people read it than may use it.",
    next: "Mark the variable sensitive and give it no default.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["secret", "terraform"],
    cwe: [532],
    sources: [
      {
        doc: "Akamai Terraform, cloud access key",
        part: "credentials: cloud_secret_access_key is sensitive; exports write it as a sensitive variable",
        url: "https://techdocs.akamai.com/terraform/docs/cam-rc-cloudaccess-key",
        read: "2026-11-20",
      },
      {
        doc: "Terraform",
        part: "input variables: sensitive and ephemeral",
        url: "https://developer.hashicorp.com/terraform/language/values/variables",
        read: "2026-11-20",
      },
    ],
    messages: { shown: "variable {variable} feeds {field} without sensitive = true" },
  },
  check: {
    terraformModule(module, { report, unchecked }) {
      // What a called module is given is as sensitive as its caller says.
      if (!module.isRoot || !module.isWritten) return;
      for (const { carrier, field, at } of onePerVariable(variablesIn(module, "all"))) {
        const block = module.block(carrier);
        if (block === undefined) continue;
        const reads = ["sensitive", "ephemeral"].map((name) => block.get(name).bool());
        const doubt = reads.find(({ state }) => state === "unknown");
        if (reads.some((read) => read.state === "known" && read.value)) continue;
        if (doubt?.state === "unknown") {
          unchecked(block, doubt.why);
          continue;
        }
        report({
          message: "shown",
          node: block,
          data: { variable: block.name, field },
          related: [{ node: at, note: "used here" }],
          fix: { title: "mark it sensitive", safety: "safe", patches: [{ set: block.get("sensitive"), to: true }] },
        });
      }
    },
  },
});

const onePerVariable = (feeds: readonly Feed[]): Iterable<Feed> =>
  new Map(feeds.toReversed().map((feed) => [feed.carrier, feed])).values();
