import { type CaSetVersion, defineRule } from "#rule";
import { certaintyOf, powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/no-certificates",
    title: "a CA set version holds no certificate",
    why: "A version needs at least one certificate, so the API refuses this one. A file or folder without any certificate counts as an empty list, without a warning.",
    next: "Give at least one CA certificate, in a CERTIFICATE block of its own.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      reference("put-ca-set-version", "update a version: certificates, 1 to 300"),
      powershell("-CertificatesFile and -CertificatesDirectory"),
    ],
    messages: { empty: "CA set {set} gets no certificate from {source}" },
  },
  check: {
    caSetVersion(version, { report }) {
      if (version.origin === "answer") return; // lists leave certificates out: an empty one there does not mean an empty version
      if (version.isBody) {
        const list = version.field.get("certificates");
        const isLeftOut = list.isMissing && version.caSet?.declaration !== undefined; // a request may be put together later
        if (isLeftOut || (list.isList && list.items().length === 0)) {
          const source = isLeftOut ? "its block, which sets no certificates" : "its list, which is empty";
          report({ message: "empty", node: list, data: { set: version.setLabel, source } });
        }
        return;
      }
      const [first] = version.entries;
      if (first === undefined || version.entries.some(({ pem }) => mayHold(pem))) return;
      report({
        message: "empty",
        node: first.pem,
        part: "value",
        data: { set: version.setLabel, source: sourceOf(version) },
        certainty: certaintyOf(version),
      });
    },
  },
});

/** A certificate, be it damaged; binary forms are what pem/not-pem speaks of, requests what truststore/csr-instead-of-certificate does. */
function mayHold({ blocks, binary }: CaSetVersion["entries"][number]["pem"]): boolean {
  if (binary !== undefined && binary !== "not-der") return true;
  return blocks.some(({ label }) => /(?:^|\s)CERTIFICATE(?: REQUEST)?$/.test(label));
}

function sourceOf(version: CaSetVersion): string {
  const paths = version.entries.map(({ field }) => field.doc.file.path);
  return paths.length === 1 ? (paths[0] ?? "") : `${paths.length} files`;
}
