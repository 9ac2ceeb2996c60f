import { defineRule, valueOf } from "#rule";
import { followCurrent, namedVersion } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/previous-alias-guid",
    title: "a property is tied to the previous client certificate",
    why: "The previous alias is empty before the first rotation and the older certificate ever after. That one usually expires first, and then the origin refuses the edge.",
    next: "Refer to the current alias instead.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "current and previous alias",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous version",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20",
      },
    ],
    messages: { previous: "{rule} uses the previous alias of {certificate}" },
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report, unchecked }) {
      const named = namedVersion(behavior, unchecked);
      if (named === undefined) return;
      const { guid, version, certificate } = named;
      const { follows } = version;
      if (follows.state === "unknown") return unchecked(guid, follows.why);
      if (valueOf(follows) !== "previous") return;
      const current = valueOf(version.current);
      report({
        message: "previous",
        node: guid,
        data: { rule: behavior.rule.place, certificate },
        related: [
          { node: version, note: "the previous certificate" },
          ...(current === undefined ? [] : [{ node: current, note: "the current one" }]),
        ],
        ...followCurrent(named, current),
      });
    },
  },
});
