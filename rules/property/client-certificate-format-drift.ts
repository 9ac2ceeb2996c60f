import { type Criterion, defineRule, type Field, isObject, type Patch, valueOf, writtenName } from "#rule";

/** The format that gave the criterion its new options, the one that first had enforceMtls, and the oldest that is known. */
const redesign = "v2026-02-16";
const firstEnforce = "v2023-09-20";
const oldest = "v2023-01-05";

export const rule = defineRule({
  meta: {
    id: "property/client-certificate-format-drift",
    title: "clientCertificate options do not belong to the rule format in use",
    why: "Rule format v2026-02-16 replaced options of this criterion. Rules written for the other form are refused, so a rule that should deny bad client certificates does not go live.",
    next: "Rewrite the criterion for the format in use and check each case. VALID together with enforceMtls has no exact successor: decide that one by hand.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["rule-format", "mtls"],
    sources: [
      {
        doc: "Property Manager",
        part: "rule format changes: v2026-02-16, clientCertificate",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20",
      },
    ],
    messages: {
      unknown: "option {option} of clientCertificate does not exist in rule format {format}",
      type: "enforceMtls of clientCertificate holds {actual}; rule format {format} does not take that",
    },
  },
  check: {
    "criterion:clientCertificate"(criterion, { report, unchecked }) {
      const format = criterion.rule.tree.datedFormat;
      const options = ["isCertificatePresent", "isCertificateValid", "certificateState", "enforceMtls"].map((name) =>
        criterion.option(name),
      );
      const written = options.filter((option) => !option.isAbsent);
      if (written.length === 0) return;
      if (format === undefined) return unchecked(criterion, "no dated rule format reaches this rule");
      if (format < oldest) return unchecked(criterion, `what rule format ${format} holds is not in the tables`);
      const isNew = format >= redesign;
      const patches = isNew ? migration(criterion) : undefined;
      const fix =
        patches && ({ title: "rewrite the criterion for the new format", safety: "unsafe", patches } as const);
      for (const option of written) {
        const finding = { node: option, ...(fix === undefined ? {} : { fix }) };
        if (!belongs(option, format))
          report({ message: "unknown", ...finding, part: "key", data: { option: writtenName(option), format } });
        else if (option.key === "enforceMtls" && isOtherForm(option, isNew)) {
          const actual = isNew ? "true or false, as in older formats" : "a word, as in newer formats";
          report({ message: "type", ...finding, data: { actual, format } });
        }
      }
    },
  },
});

function belongs({ key }: Field, format: string): boolean {
  if (key === "enforceMtls") return format >= firstEnforce;
  return (key === "certificateState") === format >= redesign;
}

/** `enforceMtls` was a switch and became one of FAIL, PASS and IGNORE. */
function isOtherForm(enforce: Field, isNew: boolean): boolean {
  return isNew ? enforce.bool().state === "known" : enforce.text().state === "known";
}

/** The options in their new form, where what they mean is known and has an exact successor. */
function migration(criterion: Criterion): readonly Patch[] | undefined {
  const enforce = criterion.option("enforceMtls").bool();
  const present = criterion.option("isCertificatePresent").bool();
  const valid = criterion.option("isCertificateValid").text();
  if (enforce.state === "unknown" || present.state === "unknown" || valid.state === "unknown") return undefined;
  const now = successor(valueOf(enforce) === true, valueOf(present), valueOf(valid));
  const options = criterion.field.get("options");
  if (now === undefined || !isObject(options.value)) return undefined;
  const kept = Object.entries(options.value).filter(
    ([name]) => !["enforceMtls", "isCertificatePresent", "isCertificateValid"].includes(name),
  );
  return [{ set: options, to: { ...Object.fromEntries(kept), ...now } }];
}

const states = new Map([
  ["VALID", "PRESENT_VALID"],
  ["INVALID", "PRESENT_INVALID"],
  ["IGNORE", "PRESENT"],
]);

function successor(
  isEnforced: boolean,
  present: boolean | undefined,
  valid: string | undefined,
): Readonly<Record<string, string>> | undefined {
  if (isEnforced) return present === true && valid === "INVALID" ? { enforceMtls: "FAIL" } : undefined;
  if (present === false) return { enforceMtls: "IGNORE", certificateState: "MISSING" };
  const state = states.get(valid ?? "");
  return present === true && state !== undefined ? { enforceMtls: "IGNORE", certificateState: state } : undefined;
}
