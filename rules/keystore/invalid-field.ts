import { type ClientCertificate, type Context, defineRule, type Field, hasPlaceholder, valueOf } from "#rule";
import { type Flaw, lengthFlaw, wordFlaw } from "./_lib.ts";

const messages = { refused: "{field} of certificate {certificate}: {problem}" } as const;
type Say = Context<typeof messages, undefined>;

export const rule = defineRule({
  meta: {
    id: "keystore/invalid-field",
    title: "a client certificate field is missing or has a value that is refused",
    why: "The keystore refuses the request as a whole, and what waits for the certificate waits with it.",
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
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "validation of the client certificate resources",
        url: "https://github.com/akamai/terraform-provider-akamai",
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
  const data = { field: String(field.key), certificate: certificate.label, problem };
  if (to === undefined) say.report({ message: "refused", node: field, data });
  else
    say.report({
      message: "refused",
      node: field,
      data,
      fix: { title: `write ${to}`, safety: "unsafe", patches: [{ set: field, to }] },
    });
}

/** The keystore takes the bare number, unlike Property Manager with its `grp_` texts. */
function groupFlaw(field: Field): Flaw | undefined {
  const number = valueOf(field.number());
  if (number !== undefined)
    return Number.isInteger(number) && number >= 0 ? undefined : { problem: `${number} is no group id` };
  const text = valueOf(field.text())?.trim() ?? "";
  const digits = /^(?:grp_)?(\d{1,15})$/.exec(text)?.[1];
  if (text === digits && field.doc.language === "hcl") return undefined; // Terraform makes a number of it
  const problem = "must be a number, without grp_ and quotes";
  return digits === undefined ? { problem } : { problem, to: Number(digits) };
}

function emailsFlaw(field: Field): Flaw | undefined {
  if (!field.isList) return { problem: "must be a list of addresses" };
  const items = field.items();
  if (items.length === 0) return { problem: "is empty; at least one address is needed" };
  const wrong = items
    .map((item) => valueOf(item.text()))
    .find((text) => text === undefined || !/^\S+@\S+$/.test(text.trim()));
  return wrong === undefined && items.every((item) => item.text().state === "known")
    ? undefined
    : { problem: `${JSON.stringify(wrong ?? null)} is no mail address` };
}

function subjectFlaw(field: Field, certificate: ClientCertificate): Flaw | undefined {
  const text = valueOf(field.text());
  if (text === undefined) return { problem: "must be a text" };
  if (valueOf(certificate.signer) !== "THIRD_PARTY" || /\/CN=[^/]{1,64}\//.test(text)) return undefined;
  const problem = "must hold /CN= with 1 to 64 characters and a slash after them";
  return /\/CN=[^/]{1,64}$/.test(text) ? { problem, to: `${text}/` } : { problem };
}

function preferredFlaw(_field: Field, certificate: ClientCertificate): Flaw | undefined {
  return valueOf(certificate.signer) === "THIRD_PARTY" ? { problem: "is taken only with signer AKAMAI" } : undefined;
}
