import { type Document, defineRule, type Field, type TextPlace } from "#rule";
import { isLiteral, isSample, nameIn, once } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "secret/private-key",
    title: "a private key is in the repository",
    why: "Whoever reads the repository can pass as the owner of its certificate: as a client to the edge, as the edge to an origin, or as the site to visitors.",
    next: "Treat the key as exposed: revoke its certificate, make a new key outside the repository, and clean the history.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret", "certificates"],
    cwe: [321, 312],
    sources: [
      {
        doc: "GitHub: managing secret scanning alerts",
        part: "a secret that has been committed to a repository counts as compromised",
        url: "https://docs.github.com/enterprise-server@3.0/code-security/secret-scanning/managing-alerts-from-secret-scanning",
        read: "2026-11-26",
      },
      {
        doc: "ESA, configure client certificates",
        part: "certificate and private key are shown once; keep them safe on the client",
        url: "https://help.aliyun.com/edge-security-acceleration/esa/user-guide/client-certificate",
        read: "2026-11-20",
      },
    ],
    messages: {
      plain: "{source} contains a private key",
      encrypted: "{source} contains a private key, encrypted under a passphrase that can be guessed offline",
      store: "{source} contains a private key in a PKCS#12 store",
    },
  },
  check: {
    document(document, { report }) {
      const { text } = document.file;
      // In a rule tree a key can only be PEM; short words are what makes this search fast.
      const words = document.holdsRules ? ["PRIVAT"] : ["PRIVAT", "vateK", "vate_k"];
      if (!words.some((word) => text.includes(word))) return;
      const keys = [...keysOf(document)];
      const told = new Map(once(document, [...new Set(keys.map(({ field }) => field))]).map((one) => [one.field, one]));
      for (const { place, field, isEncrypted } of keys) {
        const related = told.get(field)?.related;
        if (related === undefined) continue; // a plan shows it elsewhere, too
        const source = sourceOf(document, field);
        report({ message: isEncrypted ? "encrypted" : "plain", node: place, data: { source }, related });
      }
      for (const { field, related } of once(document, [...bareKeys(document)]))
        report({ message: "plain", node: field, data: { source: sourceOf(document, field) }, related });
      if (document.language === "hcl")
        for (const place of bareKeysIn(document))
          report({ message: "plain", node: place, data: { source: document.name } });
    },
    pemText(text, { report }) {
      if (!text.hasBinaryKey) return;
      report({ message: text.binary === "pkcs12" ? "store" : "plain", node: text, data: { source: text.label } });
    },
  },
});

/** The file, and the member that holds the key where there is one. */
function sourceOf({ name }: Document, { path }: Field): string {
  return path === "" ? name : `${path} in ${name}`;
}

interface Key {
  /** The BEGIN line alone. */
  readonly place: TextPlace;
  readonly field: Field;
  readonly isEncrypted: boolean;
}

const begin = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----/g;

/** Keys are sought in the text itself, so that comments, heredocs and broken files count too. */
function* keysOf(document: Document): Generator<Key> {
  const { text } = document.file;
  for (const { 0: line, 1: label = "", index } of text.matchAll(begin)) {
    const start = index + line.length;
    const end = text.indexOf("-----", start);
    const body = text.slice(start, end === -1 ? start + 20_000 : end);
    if (!isKeyBody(body)) continue;
    const field = document.textAt(index, (value) => value.includes("PRIVATE KEY"));
    const isEncrypted = label.startsWith("ENCRYPTED") || /^\s*(?:\\[rn])*\s*Proc-Type: ?4,ENCRYPTED/.test(body);
    yield { place: document.at({ start: index, end: start }, field), field, isEncrypted };
  }
}

/** Base64, in whatever way the language around it breaks lines; not the dots and words of a manual, nor code. */
function isKeyBody(body: string): boolean {
  const lines = body.split(/\r?\n|\\r|\\n/).map((line) =>
    line
      .trim()
      .replace(/^["'+#]+\s*|["'+,;\\`]+$/g, "")
      .replaceAll("\\/", "/")
      .trim(),
  );
  const letters = lines.filter((line) => !/^(?:[A-Za-z-]+: .*|=[A-Za-z0-9+/]{4})$/.test(line)).join("");
  if (!/^[A-Za-z0-9+/]{16,}={0,2}/.test(letters)) return false;
  return letters.length > 120 || !isSample(letters);
}

/** The same in Terraform, whose texts are not read one by one. */
function* bareKeysIn(document: Document): Generator<TextPlace> {
  for (const { 0: all, 1: text = "", index } of document.file.text.matchAll(
    /\bprivate_key(?:_pem)?"?\s*[=:]\s*"(MI[A-Za-z0-9+/]{60,}={0,2})"/g,
  ))
    yield document.at({ start: index + all.length - text.length - 1, end: index + all.length - 1 });
}

/** A member named after the key whose text lacks BEGIN and END: base64 of PKCS#8 or PKCS#1. */
function* bareKeys(document: Document): Generator<Field> {
  for (const { field, text } of document.texts()) {
    if (
      /^private_?key(?:_?pem)?$/i.test(nameIn(document, field)) &&
      /^MI[A-Za-z0-9+/\s]{60,}={0,2}\s*$/.test(text) &&
      isLiteral(text)
    )
      yield field;
  }
}
