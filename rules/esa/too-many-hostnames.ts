import { defineRule } from "#rule";
import { cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/too-many-hostnames",
    title: "more hostnames are bound in one call than allowed",
    why: "The call is refused as a whole; and as each call replaces the list of the one before, hostnames sent in batches do not add up.",
    next: "Shorten the list, or spread the hosts over several CA certificates.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [cite("clientCertificates", "at most 50 domain names at a time")],
    messages: { over: "{count} hostnames are bound to {ca}; {limit} are allowed at a time" },
  },
  options: {
    defaults: { limit: 50 },
    schema: { type: "object", properties: { limit: { type: "integer", minimum: 1 } }, additionalProperties: false },
  },
  check: {
    esaBinding(binding, { options: { limit }, report }) {
      const count = binding.hostnames.length;
      if (count > limit)
        report({ message: "over", node: binding.list, part: "key", data: { count, ca: binding.caPhrase, limit } });
    },
  },
});
