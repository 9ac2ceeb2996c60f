import { type CertificateVersion, defineRule, valueOf } from "#rule";

/** What an account may keep of one certificate, by its signer. */
const limits = { AKAMAI: 2, THIRD_PARTY: 5 } as const;

export const rule = defineRule({
  meta: {
    id: "keystore/too-many-versions",
    title: "a client certificate has more versions than allowed",
    why: "A third-party certificate holds five versions and an Akamai-signed one two: the next rotation is refused, usually just when the current certificate is about to expire.",
    next: "Delete a third-party version that no property uses, apply, and only then add the new one. Versions of an Akamai-signed certificate cannot be deleted one by one.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "limits", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "at most five versions of a third-party certificate, two of an Akamai-signed one",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages: { many: "certificate {certificate} lists {count} versions; {limit} are allowed" },
  },
  check: {
    clientCertificate(certificate, { unchecked }) {
      const versions = certificate.get("versions");
      const read = versions.json();
      if (certificate.isDeclared && !versions.isObject && read.state === "unknown") unchecked(versions, read.why);
    },
    certificateVersion(version, { report, unchecked }) {
      const { list, certificate } = version;
      const answer = version.field.parent;
      if (list[0] !== version || list.length <= limits.AKAMAI || answer === undefined) return;
      const count = countOf(list);
      const { signer } = version;
      // Without a word about the signer, or with signs of the other kind (keystore/wrong-certificate-kind), the larger limit holds.
      const isAkamai = valueOf(signer) === "AKAMAI" && !list.some((other) => other.isThirdPartyOnly);
      const limit = isAkamai ? limits.AKAMAI : limits.THIRD_PARTY;
      if (count > limit) {
        const named = certificate?.label ?? "(unnamed)";
        report({ message: "many", node: answer, part: "key", data: { certificate: named, count, limit } });
      } else if (signer.state === "unknown" && count > limits.AKAMAI) unchecked(answer, signer.why);
    },
  },
});

/** The versions proper, each counted once; records that stand for an alias repeat one of them. */
function countOf(list: readonly CertificateVersion[]): number {
  const real = list.filter((version) => !version.isAliasRecord);
  return new Set(real.map((version) => valueOf(version.number) ?? version)).size;
}
