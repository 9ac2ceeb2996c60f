import { defineRule, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "keystore/blanket-acknowledge",
    title: "upload warnings are acknowledged without being read",
    why: "The keystore's warnings are the last chance to notice a wrong certificate or chain before the edge presents it to the origin. Acknowledged in advance, nobody sees them.",
    next: "Switch auto_acknowledge_warnings off and read what the keystore says about the certificate and its chain.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_upload",
        part: "auto_acknowledge_warnings (default false)",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20",
      },
    ],
    messages: { blanket: "{upload} acknowledges every warning about the certificate in advance" },
  },
  check: {
    certificateUpload(upload, { report, unchecked }) {
      if (upload.to !== "keystore") return;
      const acknowledge = upload.field.get("acknowledgeAllWarnings");
      const read = acknowledge.bool();
      if (read.state === "unknown") return unchecked(acknowledge, read.why);
      if (valueOf(read) !== true) return;
      report({
        message: "blanket",
        node: acknowledge,
        data: { upload: upload.label },
        fix: {
          title: "let warnings stop the upload",
          safety: "unsafe",
          patches: [{ set: acknowledge, to: false }],
        },
      });
    },
  },
});
