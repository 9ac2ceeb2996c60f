import {
  type ClientCertificate,
  type Context,
  defineRule,
  type Field,
  hasPlaceholder,
  shorten,
  valueOf,
  writtenName,
} from "#rule";
import { emailsFlaw, groupFlaw, preferredFlaw, subjectFlaw } from "./_flaws.ts";
import { type Flaw, lengthFlaw, wordFlaw } from "./_lib.ts";

const messages = { refused: "{field} of certificate {certificate} {problem}" } as const;
type Say = Context<typeof messages, undefined>;

export const rule = defineRule({
  meta: {
    id: "keystore/invalid-field",
    title: "a client certificate field is missing or has a value that is refused",
    why: "The keystore refuses the request as a whole: no certificate is made, and the rollout that waits for it stops.",
    next: "Give name, contract, numeric group, geography, secure network and at least one notification address, in the documented spelling.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "CreateClientCertificateRequest",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/mtlskeystore/client_certificates.go",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "schema of akamai_mtlskeystore_client_certificate_third_party: Required and Validators",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    clientCertificate(certificate, say) {
      if (!certificate.isRequest) return;
      const isStub = certificate.isDeclared && certificate.field.names().every((name) => isFilledIn.has(name));
      if (isStub) return say.unchecked(certificate, "the block is empty: an import is to fill it");
      // A body with nothing but name and addresses changes a certificate; all others create one.
      const creates = [
        "contractId",
        "groupId",
        "geography",
        "secureNetwork",
        "signer",
        "keyAlgorithm",
        "preferredCa",
      ].some((name) => certificate.says(name));
      if (certificate.isDeclared && valueOf(certificate.signer) === "THIRD_PARTY") {
        const versions = certificate.get("versions");
        if (versions.isMissing) report(certificate, versions, { problem: "is missing" }, say);
        else if (versions.isObject && versions.members().length === 0)
          report(certificate, versions, { problem: "is empty; at least one version is needed" }, say);
      }
      for (const [name, { required, flaw }] of Object.entries(fields)) {
        const field = certificate.get(name);
        if (field.isAbsent) {
          if (creates && required && field.isMissing) report(certificate, field, { problem: "is missing" }, say);
        } else judge(certificate, field, flaw, say);
      }
    },
  },
});

/** What a block of Terraform has without a word in it. */
const isFilledIn: ReadonlySet<string> = new Set(["certificateId", "signer"]);

type Judge = (field: Field, certificate: ClientCertificate) => Flaw | undefined;

const fields: Readonly<Record<string, { readonly required: boolean; readonly flaw: Judge }>> = {
  certificateName: { required: true, flaw: (field) => lengthFlaw(field, 64) },
  contractId: { required: true, flaw: (field) => lengthFlaw(field, undefined) },
  groupId: { required: true, flaw: groupFlaw },
  geography: { required: true, flaw: (field) => wordFlaw(field, ["CORE", "RUSSIA_AND_CORE", "CHINA_AND_CORE"]) },
  secureNetwork: { required: true, flaw: (field) => wordFlaw(field, ["STANDARD_TLS", "ENHANCED_TLS"]) },
  signer: { required: true, flaw: (field) => wordFlaw(field, ["AKAMAI", "THIRD_PARTY"]) },
  notificationEmails: { required: true, flaw: emailsFlaw },
  keyAlgorithm: { required: false, flaw: (field) => wordFlaw(field, ["RSA", "ECDSA"]) },
  subject: { required: false, flaw: subjectFlaw },
  preferredCa: { required: false, flaw: preferredFlaw },
};

function judge(certificate: ClientCertificate, field: Field, flaw: Judge, say: Say): void {
  const { value } = field.resolve();
  const read = field.json();
  if (
    read.state === "unknown" ||
    (typeof value === "string" && hasPlaceholder(value) && field.text().state !== "known")
  ) {
    return say.unchecked(field, read.state === "unknown" ? read.why : "it is filled in elsewhere");
  }
  const found = flaw(field, certificate);
  if (found !== undefined) report(certificate, field, found, say);
}

function report(certificate: ClientCertificate, field: Field, { problem, to }: Flaw, say: Say): void {
  const data = { field: writtenName(field), certificate: shorten(certificate.label), problem };
  if (to === undefined) say.report({ message: "refused", node: field, data });
  else
    say.report({
      message: "refused",
      node: field,
      data,
      fix: { title: `write ${to}`, safety: "unsafe", patches: [{ set: field, to }] },
    });
}
