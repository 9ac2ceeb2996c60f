import { defineRule, valueOf } from "#rule";
import { followCurrent, namedVersion } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/not-alias-guid",
    title: "a property is tied to one certificate version instead of the current alias",
    why: "The GUID of a plain version of a third-party certificate stays on that version: after a rotation the property goes on presenting the old certificate until it expires and the origin refuses it.",
    next: "Refer to current_guid of an Akamai-signed certificate, or to current.version_guid of the data source for a third-party one; otherwise plan a rule change for every rotation.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "link the current alias, which follows the latest upload",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous alias",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20",
      },
    ],
    messages: {
      pinned: "{rule} uses {reference}, which stays on version {version} after the next rotation",
      picked:
        "{rule} uses {key} of {certificate}, a plain version picked by its place in the list, not the current alias",
    },
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report, unchecked }) {
      const named = namedVersion(behavior, unchecked);
      if (named === undefined) return;
      const { guid, version } = named;
      const { follows } = version;
      if (follows.state !== "known")
        return unchecked(guid, follows.state === "unknown" ? follows.why : "the kind of this GUID is not known");
      if (follows.value !== "version") return;
      const current = valueOf(version.current);
      const certificate =
        version.certificate === undefined ? "a client certificate" : `certificate ${named.certificate}`;
      const fix = followCurrent(named, current);
      if (version.isKnownByPlace) {
        const data = { rule: behavior.rule.place, key: version.label, certificate };
        report({
          message: "picked",
          node: guid,
          data,
          related: [{ node: version, note: "lists the versions" }],
          ...fix,
        });
        return;
      }
      report({
        message: "pinned",
        node: guid,
        data: {
          rule: behavior.rule.place,
          reference: `the plain version GUID of ${certificate}`,
          version: version.label,
        },
        related: [
          { node: version, note: "the version it names" },
          ...(current === undefined ? [] : [{ node: current, note: "the current alias" }]),
        ],
        ...fix,
      });
    },
  },
});
