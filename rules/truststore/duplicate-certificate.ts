import { type CaSetVersion, type CertificatePlace, defineRule, type Field, type Fix } from "#rule";
import { reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/duplicate-certificate",
    title: "a CA set lists the same certificate twice",
    why: "The copy adds no trust and takes one of the 300 places of the version. The API only warns about it, but Terraform treats that warning as an error and fails.",
    next: "Keep one copy and remove the others.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [reference("post-validate-certificates", "validation results: the warning duplicate-certificate")],
    messages: { duplicate: "certificate {subject} appears {count} times in CA set {set}" },
  },
  check: {
    caSetVersion(version, { report }) {
      const byFingerprint = new Map<string, CertificatePlace[]>();
      for (const place of version.certificates) {
        const fingerprint = place.facts.fingerprint();
        byFingerprint.set(fingerprint, [...(byFingerprint.get(fingerprint) ?? []), place]);
      }
      for (const places of byFingerprint.values()) {
        const [first, second] = places;
        if (first === undefined || second === undefined) continue;
        const fix = places.length === 2 ? removal(version, second) : undefined;
        report({
          message: "duplicate",
          node: placeOf(version, first, second),
          data: { subject: second.label, count: places.length, set: version.setLabel },
          related: places.filter((place) => place !== second).map((node) => ({ node, note: "the same certificate" })),
          certainty: isSent(version, first, second) ? "proven" : "likely",
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** The copy; where both entries read one file, the second entry. */
function placeOf(version: CaSetVersion, first: CertificatePlace, second: CertificatePlace): Field | CertificatePlace {
  const isOneFile = first.site.file === second.site.file && first.text !== second.text && second.text.isFile;
  const entry = version.entries.find(({ pem }) => pem === second.text);
  return isOneFile && entry !== undefined && version.isBody ? entry.field.get("certificatePem") : second;
}

/** PowerShell drops equal texts when it reads files, and Terraform drops entries that are the same in every member. */
function isSent(version: CaSetVersion, first: CertificatePlace, second: CertificatePlace): boolean {
  if (version.caSet?.declaration === undefined) return version.origin !== "command" && version.origin !== "folder";
  const [one, other] = [first, second].map((place) =>
    JSON.stringify(version.entries.find(({ pem }) => pem === place.text)?.field.value),
  );
  return one !== other;
}

/** Takes the entry out where it holds nothing else; what the account answered is not for editing. */
function removal(version: CaSetVersion, place: CertificatePlace): Fix | undefined {
  const entry = version.entries.find(({ pem }) => pem === place.text);
  if (!version.isBody || entry === undefined || entry.pem.blocks.length !== 1) return undefined;
  return { title: "remove the second copy", safety: "safe", patches: [{ unset: entry.field }] };
}
