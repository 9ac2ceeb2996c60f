import { type CaSetVersion, type Csr, defineRule, type PemText } from "#rule";
import { certaintyOf, guide, powershell } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/csr-instead-of-certificate",
    title: "a CA set is given a signing request instead of a certificate",
    why: "A signing request vouches for nobody: the API refuses it, and PowerShell skips it without a word when it reads a file. The CA is then missing from the set, and its clients are turned away.",
    next: "Paste the signed CA certificate; relabel the block only if its content really is a certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      powershell("certificatePem of a version; the samples show signing requests there by mistake"),
      guide("CA certificate: correctly formed X.509, PEM encoded"),
    ],
    messages: {
      labelled: "certificate {index} of CA set {set} is labelled CERTIFICATE REQUEST",
      file: "{file} is kept for CA set {set} and holds a CERTIFICATE REQUEST",
    },
  },
  check: {
    caSetVersion(version, { report }) {
      version.entries.forEach(({ field, pem }, at) => {
        const request = pem.blocks.find(({ label }) => isRequest(label));
        if (request === undefined) return;
        const certainty = certaintyOf(version);
        if (isFile(version)) {
          // A command that reads files takes the certificates and leaves out the rest: beside certificates that may be meant.
          if (pem.certificates.length > 0) return;
          const data = { file: field.doc.file.path, set: version.setLabel };
          report({ message: "file", node: requestIn(pem), part: "value", data, certainty });
        } else {
          const data = { index: at + 1, set: version.setLabel };
          const isHcl = version.caSet?.declaration !== undefined; // there the text may stand in a file of its own
          const node = isHcl ? pem.beginOf(request) : field.get("certificatePem");
          report({ message: "labelled", node, data, certainty });
        }
      });
    },
  },
});

/** The second one is what Microsoft's tools write. */
function isRequest(label: string): boolean {
  return label === "CERTIFICATE REQUEST" || label === "NEW CERTIFICATE REQUEST";
}

function isFile({ origin }: CaSetVersion): boolean {
  return origin === "command" || origin === "folder";
}

/** The request itself; the file where its content is something else under that label. */
function requestIn(pem: PemText): Csr | PemText {
  return pem.csrs[0] ?? pem;
}
