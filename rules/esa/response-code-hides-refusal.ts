import { defineRule, valueOf } from "#rule";
import { actionOf, cite, mtlsFacts, verifiedOptions } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/response-code-hides-refusal",
    title: "a blocked request is answered with a code that does not refuse it",
    why: "A client or monitor that sees success, a redirect or a server fault does not learn that its certificate was the reason, and caches and retries make it worse.",
    next: "Answer with 403 or another 4xx code.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["mtls", "waf"],
    sources: [
      cite("clientCertificates", "blocked requests are answered with 403"),
      cite("createWafRule", "Config: Actions.Response.Code"),
    ],
    messages: { hidden: "rule {rule} answers blocked requests with {code}" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const facts = mtlsFacts(rule, options, unchecked);
      if (facts === undefined || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const action = actionOf(rule);
      if (action !== undefined && action !== "deny") return;
      const field = rule.setting("Actions", "Response", "Code");
      const read = field.id();
      if (read.state === "unknown") return unchecked(field, read.why);
      const code = Number(valueOf(read) ?? "403"); // the page on client certificates names 403 as what is answered by default
      if (code === 0 && field.doc.language === "hcl") return; // what Terraform writes for a number that is not set
      if (!Number.isInteger(code) || (code >= 400 && code <= 499)) return;
      report({
        message: "hidden",
        node: field,
        data: { rule: rule.label, code },
        fix: {
          title: "answer with 403",
          safety: "unsafe",
          patches: [{ set: field, to: typeof field.value === "string" ? "403" : 403 }],
        },
      });
    },
  },
});
