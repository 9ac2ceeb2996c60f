import { type Behavior, type Context, defineRule, type Field, type TerraformModule, valueOf } from "#rule";
import { literalsIn } from "./_feeds.ts";
import { isLiteral, namesSecret } from "./_lib.ts";

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
  literal: "{option} of {behavior} in {rule} is a secret in clear text",
  header: "{option} of {behavior} in {rule} is written in clear text and goes to the origin in header {header}",
  given: "{carrier} fills {field}, and its value is written in {file}",
} as const;
type Ask = Context<typeof messages, undefined>;

export const rule = defineRule({
  meta: {
    id: "secret/behavior-secret",
    title: "a rule option holds a secret in clear text",
    why: "Everyone who may read the rules, their history or an export of them can sign requests to the origin or make valid tokens with it.",
    next: "Replace the exposed secret, and fill the option from a sensitive variable at deployment; or use an option that refers to Cloud Access Manager where the rule format has one.",
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
      if (reportsWritten(option, behavior, { certainty: "likely", report })) return;
      const data = { option: String(option.key), behavior: behavior.name, rule: behavior.rule.place, header };
      report({ message: "header", node: option, data, certainty: "likely" });
    },
    terraformModule(module, { report }) {
      for (const { given, carrier, feed } of literalsFed(module)) {
        const { field, at } = feed;
        report({
          message: "given",
          node: given.place,
          data: { carrier, field, file: given.place.site.file.path },
          related: [{ node: at, note: "used here" }],
          certainty: isHeader.test(field) ? "likely" : "proven",
          next: outOfFiles,
        });
      }
    },
  },
});

function literalsAt(paths: readonly (readonly string[])[]): (behavior: Behavior, ask: Ask) => void {
  return (behavior, { report }) => {
    for (const path of paths) {
      const option = behavior.field.get("options").at(...path);
      const text = literalOf(option);
      if (text === undefined || text.length < 6) continue;
      if (reportsWritten(option, behavior, { certainty: "proven", report })) continue;
      const data = { option: path.join("."), behavior: behavior.name, rule: behavior.rule.place };
      report({ message: "literal", node: option, data });
    }
  };
}

/** A text that is written where it stands; a template's variable supplies its own. */
function literalOf(option: Field): string | undefined {
  const text = option.resolve() === option ? valueOf(option.text()) : undefined;
  return text !== undefined && isLiteral(text) ? text : undefined;
}

const outOfFiles =
  "Make a new secret, fill it in from a secret store at deployment, and keep it out of every file that is committed.";
const isHeader = /^(?:new_)?header_value /;

/** The literals that fill secret options by way of a variable, a local or a module, sensitive ones included. */
function literalsFed(module: TerraformModule): ReturnType<typeof literalsIn> {
  return literalsIn(module, "behavior").filter(
    ({ feed, given }) => !isHeader.test(feed.field) || looksSecret(given.text),
  );
}

/** Takes a value that a variable or a local holds: it is reported where it is written, here or as one that is followed there. */
function reportsWritten(
  option: Field,
  { name, rule }: Behavior,
  { certainty, report }: { readonly certainty: "likely" | "proven" } & Pick<Ask, "report">,
): boolean {
  const { file, span } = option.site.authored ?? {};
  const modules = file === undefined ? [] : (rule.tree.project?.terraformModules ?? []);
  for (const module of modules) {
    const given = module.given.find(({ place: { site: at } }) => at.file === file && at.span().start === span?.start);
    if (given === undefined) continue;
    if (literalsFed(module).some((literal) => literal.given === given)) return true;
    const carrier = [given.to, ...given.path].join(".");
    report({
      message: "given",
      node: given.place,
      data: { carrier, field: `${option.key} of ${name} in rule ${rule.label}`, file: given.place.site.file.path },
      related: [{ node: option, note: "used here" }],
      certainty,
      next: outOfFiles,
    });
    return true;
  }
  return false;
}

const looksSecret = (text: string): boolean => /^\S{16,}$/.test(text) && /[A-Za-z]/.test(text) && /\d/.test(text);

/** A custom header whose name says that its value is secret, with a value that looks like one. */
function secretHeader(behavior: Behavior): { readonly option: Field; readonly header: string } | undefined {
  const header = valueOf(behavior.option("customHeaderName").text());
  if (header === undefined || !namesSecret(header)) return undefined;
  const option = ["headerValue", "newHeaderValue"]
    .map((name) => behavior.option(name))
    .find((field) => !field.isAbsent);
  const value = option === undefined ? undefined : literalOf(option);
  return option !== undefined && value !== undefined && looksSecret(value) ? { option, header } : undefined;
}
