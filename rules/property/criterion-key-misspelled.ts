import { defineRule, type Field } from "#rule";

/** Other spellings of `criteria`, in any case; `criterion` is right as a block of HCL, where this comes from. */
const misspelled = new Set(["criterion", "criterions", "criterias", "criterium", "critera", "criteria"]);

export const rule = defineRule({
  meta: {
    id: "property/criterion-key-misspelled",
    title: "a rule spells its criteria list in a way that is not read",
    why: "Either the upload is refused, or the list is ignored. In that case the rule has no criteria and applies to every request.",
    next: "Rename the key to criteria; criterion is right only as an HCL block.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["structure", "mtls"],
    sources: [
      {
        doc: "PAPI",
        part: "rule tree: a rule's members are name, criteria, behaviors, children",
        url: "https://github.com/akamai/akamai-apis/blob/HEAD/apis/papi/v1/schemas/property-version-rules-set-request.yaml",
        read: "2026-11-20",
      },
    ],
    messages: { misspelled: "{rule} calls its list of criteria {key}; in JSON the key is criteria" },
  },
  check: {
    rule(rule, { report }) {
      for (const key of rule.field.names()) {
        if (key === "criteria" || !misspelled.has(key.toLowerCase())) continue;
        const member = rule.field.get(key);
        if (!holdsCriteria(member)) continue;
        // Beside a list that is read, or around a lone object, a new name would not make it right.
        const isPlain = rule.field.get("criteria").value === undefined && member.isList;
        const fix = {
          title: "call it criteria",
          safety: "safe",
          patches: [{ rename: member, to: "criteria" }],
        } as const;
        report({
          message: "misspelled",
          node: member,
          part: "key",
          data: { rule: rule.place, key },
          ...(isPlain ? { fix } : {}),
        });
      }
    },
  },
});

function holdsCriteria(member: Field): boolean {
  return member.isList || member.isObject || (typeof member.value === "string" && member.value.startsWith("#include:"));
}
