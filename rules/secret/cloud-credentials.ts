import { type Document, defineRule, type Field, valueOf } from "#rule";
import { literalsIn } from "./_feeds.ts";
import { assignments, isLiteral, nameIn, once, throughVariables } from "./_lib.ts";

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
      for (const name of options) {
        const option = behavior.option(name);
        if (!isSecret(option) || comesFrom(option, /\bvar\./)) continue;
        const field = `${name} of originCharacteristics in rule ${behavior.rule.label}`;
        report({ message: "literal", node: option, data: { field } });
      }
    },
    accessKey(key, { report }) {
      for (const record of key.records) {
        for (const pair of pairs) {
          const secret = record.at(pair, "cloudSecretAccessKey");
          if (isSecret(secret) && !isSearchedFor(secret))
            report({ message: "literal", node: secret, data: { field: secret.path } });
        }
      }
    },
    terraformBlock(block, { report }) {
      const isAlicloud = block.blockType === "provider" && block.name === "alicloud";
      const secret = isAlicloud ? block.get("secret_key") : undefined;
      if (secret !== undefined && isSecret(secret) && !comesFrom(secret, /\bvar\./))
        report({ message: "literal", node: secret, data: { field: "secret_key of the provider alicloud" } });
    },
    terraformModule(module, { report }) {
      for (const { feed, given, carrier } of literalsIn(module, "cloud")) {
        const { to, path, text, place } = given;
        // A local that fills a setting by itself is found there, above; what is written under such a name is searched for, below.
        const isDefault = path.length === 0 && to.startsWith("var.") && place.resource === to;
        const isFound = !isDefault && wholeName.test(String(path.at(-1) ?? to));
        if (text.length < 8 || isFound || (to.startsWith("local.") && !feed.isPassed)) continue;
        report({ message: "literal", node: place, data: { field: `${carrier}, which is the ${feed.field},` } });
      }
    },
    document(document, { report }) {
      const { text } = document.file;
      if (document.holdsRules || !mention.test(text)) return; // in a rule tree the behavior is asked, above
      if (document.language === "json" || document.language === "yaml") {
        for (const { field, related } of once(document, [...secretsOf(document)]))
          report({ message: "literal", node: field, data: { field: field.path }, related });
        if (document.problems.length === 0) return;
      }
      for (const { name, span } of assignments(text, names)) {
        if (isRead(document, span) || isOption(document, span.start)) continue;
        report({ message: "literal", node: document.at(span), data: { field: name.replace(/^-+/, "") } });
      }
      if (document.language !== "script") return;
      for (const { name, variable, span } of throughVariables(text, names)) {
        if (wholeName.test(variable)) continue; // found above by its own name
        const field = `${variable}, which is given to ${name.replace(/^-+/, "")},`;
        report({ message: "literal", node: document.at(span), data: { field } });
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
const pairs = ["credentials", "credentialsA", "credentialsB"];

function* secretsOf(document: Document): Generator<Field> {
  for (const { field } of document.texts()) {
    const name = nameIn(document, field);
    if (!wholeName.test(name) || options.includes(name) || !isSecret(field)) continue;
    const isOfKey = field.parent?.key === "credentials" && field.parent.parent?.get("accessKeyName").isAbsent === false;
    if (!isOfKey) yield field;
  }
}

/** True for what the search of the text finds by its name, or stands where a variable is given its value. */
function isSearchedFor(field: Field): boolean {
  if (field.doc.language !== "hcl") return false;
  return field.site.authored === undefined || comesFrom(field, /\bvar\.|secret_?access_?key/i);
}

/** True where the value is written elsewhere, and the expression that names it is of a pattern. */
function comesFrom({ site, doc }: Field, pattern: RegExp): boolean {
  if (doc.language !== "hcl" || site.authored === undefined) return false;
  const { start, end } = site.span("value");
  return pattern.test(site.file.text.slice(start, end));
}

/** In blocks of a rule tree the behavior is asked; what stands in a comment there is no part of it. */
function isOption({ addressAt, file }: Document, offset: number): boolean {
  const line = file.text.slice(file.text.lastIndexOf("\n", offset - 1) + 1, offset);
  return (
    addressAt(offset)?.startsWith("data.akamai_property_rules_builder.") === true &&
    /^\s*(?:aws_secret_access_key|gcs_hmac_key_secret|aos_hmac_key_secret)\s*=/.test(line)
  );
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
