import { type Behavior, type Context, defineRule, type Field, valueOf } from "#rule";
import { isLiteral } from "./_lib.ts";

/** The options that are secrets to the vendor, beside the keys of cloud providers (secret/cloud-credentials). */
const secrets: Readonly<Record<`behavior:${string}`, readonly (readonly string[])[]>> = {
  "behavior:originCharacteristics": [["secretKey"], ["mslkey"]],
  "behavior:origin": [["netStorage", "g2oToken"]],
  "behavior:g2oheader": [["secretKey"]],
  "behavior:edgeOriginAuthorization": [["value"]],
  "behavior:verifyTokenAuthorization": [["key"], ["transitionKey"]],
  "behavior:segmentedContentProtection": [["key"], ["transitionKey"]],
  "behavior:setVariable": [["hmacKey"], ["encryptionKey"]],
  "behavior:watermarking": [["decryptionPassword1"], ["decryptionPassword2"]],
  "behavior:visitorPrioritizationQueueIt": [["secretKey"], ["apiKey"]],
};

const messages = {
  literal: "{option} of {behavior} in rule {rule} is a literal",
  header: "{option} of {behavior} in rule {rule} is a literal that goes to the origin in header {header}",
} as const;
type Ask = Context<typeof messages, undefined>;

export const rule = defineRule({
  meta: {
    id: "secret/behavior-secret",
    title: "a rule option holds a secret in clear text",
    why: "Everyone who may read the rules, their history or an export of them can sign requests to the origin or make valid tokens with it.",
    next: "Fill it from a variable at deployment, or use an option that refers to Cloud Access Manager where the rule format has one.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret"],
    cwe: [798, 312],
    sources: [
      {
        doc: "PAPI behaviors",
        part: "originCharacteristics: secretKey, and g2oAccessKeyVersionGuid from v2026-05-05 on",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-origin-characteristics",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    ...Object.fromEntries(Object.entries(secrets).map(([name, paths]) => [name, literalsAt(paths)])),
    "behavior:modifyOutgoingRequestHeader"(behavior, { report }) {
      const found = secretHeader(behavior);
      if (found === undefined) return;
      const { option, header } = found;
      const data = { option: String(option.key), behavior: behavior.name, rule: behavior.rule.label, header };
      report({ message: "header", node: option, data, certainty: "likely" });
    },
  },
});

function literalsAt(paths: readonly (readonly string[])[]): (behavior: Behavior, ask: Ask) => void {
  return (behavior, { report }) => {
    for (const path of paths) {
      const option = behavior.field.get("options").at(...path);
      const text = literalOf(option);
      if (text === undefined || text.length < 6) continue;
      const data = { option: path.join("."), behavior: behavior.name, rule: behavior.rule.label };
      report({ message: "literal", node: option, data });
    }
  };
}

/** A text that is written where it stands; a template's variable supplies its own. */
function literalOf(option: Field): string | undefined {
  const text = option.resolve() === option ? valueOf(option.text()) : undefined;
  return text !== undefined && isLiteral(text) ? text : undefined;
}

const secretWord = /secret|token|passw|^(?:api|access|auth|shared|private)?keys?$/;

/** A custom header whose name says that its value is secret, with a value that looks like one. */
function secretHeader(behavior: Behavior): { readonly option: Field; readonly header: string } | undefined {
  const header = valueOf(behavior.option("customHeaderName").text());
  const words =
    header
      ?.replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[-_.\s]+/) ?? [];
  if (header === undefined || !words.some((word) => secretWord.test(word))) return undefined;
  const option = ["headerValue", "newHeaderValue"]
    .map((name) => behavior.option(name))
    .find((field) => !field.isAbsent);
  const value = option === undefined ? undefined : literalOf(option);
  const looksSecret = value !== undefined && /^\S{16,}$/.test(value) && /[A-Za-z]/.test(value) && /\d/.test(value);
  return option !== undefined && looksSecret ? { option, header } : undefined;
}
