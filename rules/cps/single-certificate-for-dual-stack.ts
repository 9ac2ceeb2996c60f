import { defineRule, valueOf } from "#rule";
import { guide, provider } from "./_lib.ts";
import { isTerraform } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/single-certificate-for-dual-stack",
    title: "only one of the two certificates of a dual-stack enrollment is uploaded",
    why: "The enrollment asks for an RSA and an ECDSA certificate. With the ECDSA one alone, clients that can verify only RSA signatures get no connection.",
    next: "Fetch both CSRs, have both signed, and upload the RSA and the ECDSA certificate with their chains.",
    severity: "low",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("third-party enrollments are dual-stack by default: one CSR for each kind of key"),
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "EnableMultiStackedCertificates is always true for akamai_cps_third_party_enrollment",
      ),
    ],
    messages: { single: "{upload} uploads only the ECDSA certificate of enrollment {enrollment}, not the RSA one" },
  },
  check: {
    certificateUpload(upload, { report, unchecked }) {
      if (upload.to !== "cps" || !isTerraform(upload.field)) return;
      const [rsa, ecdsa] = [upload.field.get("certificateRsaPem"), upload.field.get("certificateEcdsaPem")];
      // RSA alone serves nearly every client; a chain or a key in the wrong place is told by cps/upload-mismatched.
      if (ecdsa.isBlank || !rsa.isBlank || !upload.field.get("trustChainRsaPem").isBlank) return;
      if (upload.parts.some(({ certificate }) => certificate.certificates[0]?.facts.key.algorithm === "RSA")) return;
      const link = upload.enrollment;
      if (link.state === "unknown") return unchecked(upload, link.why);
      if (link.state === "absent" || ecdsa.text().state === "absent") return;
      const isDual = link.value.get("enableMultiStackedCertificates").bool();
      if (isDual.state === "unknown") return unchecked(upload, isDual.why);
      if (valueOf(isDual) !== true || rsa.text().state === "unknown") return;
      report({
        message: "single",
        node: ecdsa,
        part: "key",
        data: { upload: upload.label, enrollment: link.value.label },
        related: [{ node: link.value, note: "asks for an RSA and an ECDSA certificate" }],
      });
    },
  },
});
