/** What the fields of a client certificate may hold. */
import { type ClientCertificate, type Field, valueOf } from "#rule";
import type { Flaw } from "./_lib.ts";

/** The keystore takes the bare number, unlike Property Manager with its `grp_` texts. */
export function groupFlaw(field: Field): Flaw | undefined {
  const number = valueOf(field.number());
  if (number !== undefined)
    return Number.isInteger(number) && number >= 0 ? undefined : { problem: `is ${number}, which is not a group id` };
  const text = valueOf(field.text())?.trim() ?? "";
  const digits = /^(?:grp_)?(\d{1,15})$/.exec(text)?.[1];
  if (text === digits && field.doc.language === "hcl") return undefined; // Terraform makes a number of it
  const problem = "must be a number, without grp_ and quotes";
  return digits === undefined ? { problem } : { problem, to: Number(digits) };
}

export function emailsFlaw(field: Field): Flaw | undefined {
  if (!field.isList) return { problem: "must be a list of e-mail addresses" };
  const items = field.items();
  if (items.length === 0) return { problem: "is empty; at least one address is needed" };
  const wrong = items
    .map((item) => valueOf(item.text()))
    .find((text) => text === undefined || !/^\S+@\S+$/.test(text.trim()));
  return wrong === undefined && items.every((item) => item.text().state === "known")
    ? undefined
    : { problem: `holds ${JSON.stringify(wrong ?? null)}, which is not an e-mail address` };
}

export function subjectFlaw(field: Field, certificate: ClientCertificate): Flaw | undefined {
  const text = valueOf(field.text());
  if (text === undefined) return { problem: "must be text" };
  if (valueOf(certificate.signer) !== "THIRD_PARTY" || /\/CN=[^/]{1,64}\//.test(text)) return undefined;
  const problem = "must contain /CN= followed by 1 to 64 characters and a slash";
  return /\/CN=[^/]{1,64}$/.test(text) ? { problem, to: `${text}/` } : { problem };
}

export function preferredFlaw(_field: Field, certificate: ClientCertificate): Flaw | undefined {
  return valueOf(certificate.signer) === "THIRD_PARTY" ? { problem: "is allowed only with signer AKAMAI" } : undefined;
}
