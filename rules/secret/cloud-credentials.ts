import { type Document, defineRule, type Field, valueOf } from "#rule";
import { assignments, isLiteral } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "secret/cloud-credentials",
    title: "a cloud secret key is in the repository",
    why: "Whoever reads the repository, a fork of it or a build log can use the cloud account with this key. Deleting the line does not take it out of the history.",
    next: "Rotate the key at the cloud provider, pass it through a secret store or a sensitive variable, and clean the history.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret", "cloud-access"],
    cwe: [798, 312],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "create an access key: credentials.cloudSecretAccessKey; the secret is never returned",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/api",
        read: "2026-11-20",
      },
      {
        doc: "PAPI behaviors",
        part: "originCharacteristics: awsSecretAccessKey, gcsHmacKeySecret, aosHmacKeySecret",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-origin-characteristics",
        read: "2026-11-20",
      },
    ],
    messages: { literal: "{field} holds a secret in clear text" },
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report }) {
      for (const name of ["awsSecretAccessKey", "gcsHmacKeySecret", "aosHmacKeySecret"]) {
        const option = behavior.option(name);
        if (!isSecret(option)) continue;
        report({
          message: "literal",
          node: option,
          data: { field: `${name} of originCharacteristics in rule ${behavior.rule.label}` },
        });
      }
    },
    accessKey(key, { report }) {
      for (const record of key.records) {
        const secret = record.at("credentials", "cloudSecretAccessKey");
        if (isSecret(secret)) report({ message: "literal", node: secret, data: { field: secret.path } });
      }
    },
    document(document, { report }) {
      const { text } = document.file;
      if (document.holdsRules || !mention.test(text)) return; // in a rule tree the behavior is asked, above
      if (document.language === "json" || document.language === "yaml") {
        for (const field of secretsOf(document))
          report({ message: "literal", node: field, data: { field: field.path } });
        if (document.problems.length === 0) return;
      }
      for (const { name, span } of assignments(text, names)) {
        if (isRead(document, span)) continue;
        report({ message: "literal", node: document.at(span), data: { field: name.replace(/^-+/, "") } });
      }
    },
  },
});

const mention =
  /[Ss]ecret[-_]?[Aa]ccess[-_]?[Kk]ey|SECRET_ACCESS_KEY|[Kk]ey[-_]?[Ss]ecret|KEY_SECRET|alicloud_secret_key|ALICLOUD_SECRET_KEY/;
/** Names of secrets by their ends: what stands before differs by tool (`AWS_`, `TF_VAR_`, `cloud`). */
const names =
  /(?<![A-Za-z0-9_-])[\w-]{0,60}(?:secret[-_]?access[-_]?key(?:_?[ab])?|access[-_]?key[-_]?secret|hmac[-_]?key[-_]?secret|alicloud_secret_key)(?![\w-])/gi;
const wholeName = /(?:secret[-_]?access[-_]?key(?:_?[ab])?|access[-_]?key[-_]?secret)$/i;
/** What behaviors and access keys are asked for above. */
const options = ["awsSecretAccessKey", "gcsHmacKeySecret", "aosHmacKeySecret"];

function* secretsOf(document: Document): Generator<Field> {
  for (const { field } of document.texts()) {
    const name = String(field.key);
    if (!wholeName.test(name) || options.includes(name) || !isSecret(field)) continue;
    const isOfKey = field.parent?.key === "credentials" && field.parent.parent?.get("accessKeyName").isAbsent === false;
    if (!isOfKey) yield field;
  }
}

/** True for a place that is a text of the document: only what a fault keeps from being one is left to be searched for. */
function isRead(document: Document, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (document.language !== "json" && document.language !== "yaml") return false;
  for (const { field } of document.texts()) {
    const place = field.doc.place(field.route)?.value;
    if (place !== undefined && place.start <= start && end <= place.end) return true;
  }
  return false;
}

function isSecret(field: Field): boolean {
  const text = field.resolve() === field ? valueOf(field.text()) : undefined;
  return text !== undefined && text.length >= 8 && isLiteral(text);
}
