import { defineRule, valueOf } from "#rule";
import { cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/key-never-retrievable",
    title: "a client certificate is issued whose private key nobody will hold",
    why: "ESA shows a key that it generates once, in the answer to that call. Terraform and templates do not hand it on, so the certificate is issued and no client can use it.",
    next: "Create the key yourself and pass a CSR; Terraform never returns a generated key.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      cite("createCertificate", "CSR; PkeyType is required when CSR is absent; PrivateKey in the answer"),
      cite("clientCertificates", "certificate and private key are shown once"),
    ],
    messages: {
      lost: "{certificate} is created without a CSR, so its key is shown once at most",
      unreachable: "{certificate} is created without a CSR: ESA makes its key and Terraform never returns it",
    },
  },
  check: {
    esaClientCertificate(certificate, { report, unchecked }) {
      // Of a certificate that is issued, as answers and imports tell of it, somebody may have kept the key.
      if (!certificate.isRequest || certificate.isImported) return;
      // One that is revoked is on its way out.
      if (valueOf(certificate.member("Status").text()) === "revoked") return;
      const csr = certificate.member("CSR");
      const read = csr.text();
      if (read.state === "unknown") return unchecked(csr, read.why);
      if ((valueOf(read) ?? "").trim() !== "") return;
      const keyType = certificate.member("PkeyType");
      const days = certificate.member("ValidityDays");
      const node = !keyType.isAbsent ? keyType : !csr.isAbsent ? csr : days.isAbsent ? certificate : days;
      const message = certificate.field.doc.address === undefined ? "lost" : "unreachable";
      report({ message, node, part: "key", data: { certificate: certificate.label } });
    },
  },
});
