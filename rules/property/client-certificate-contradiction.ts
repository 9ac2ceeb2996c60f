import { type Criterion, defineRule, type Field, valueOf, writtenName } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/client-certificate-contradiction",
    title: "clientCertificate options contradict each other",
    why: "The editor offers these options only in certain combinations. In any other one, part of the condition is refused or ignored, and the rule runs for other requests than it seems to.",
    next: "Judge validity only where a certificate must be present, and use enforceMtls or certificateState in the combinations the format allows.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, isCertificateValid needs isCertificatePresent; enforceMtls needs VALID or INVALID; certificateState needs enforceMtls IGNORE",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20",
      },
    ],
    messages: { contradiction: "clientCertificate in {rule} sets {option} although {reason}" },
  },
  check: {
    "criterion:clientCertificate"(criterion, { report }) {
      const found = contradiction(criterion);
      if (found === undefined) return;
      const { node, reason, because } = found;
      const data = { rule: criterion.rule.place, option: writtenName(node), reason };
      report({
        message: "contradiction",
        node,
        data,
        related: because.isAbsent ? [] : [{ node: because, note: reason }],
      });
    },
  },
});

interface Contradiction {
  readonly node: Field;
  readonly reason: string;
  readonly because: Field;
}

function contradiction(criterion: Criterion): Contradiction | undefined {
  const enforce = criterion.option("enforceMtls");
  const state = criterion.option("certificateState");
  const asked = valueOf(enforce.text());
  // From rule format v2026-02-16 on the state counts only where the outcome of the checks is ignored.
  if ((asked === "FAIL" || asked === "PASS") && state.text().state === "known") {
    return { node: state, reason: `${writtenName(enforce)} is ${asked}`, because: enforce };
  }
  return asked === undefined ? oldContradiction(criterion, enforce) : undefined;
}

/** The form up to rule format v2026-01-09, where `enforceMtls` is true or false. */
function oldContradiction(criterion: Criterion, enforce: Field): Contradiction | undefined {
  const present = criterion.option("isCertificatePresent");
  const validity = criterion.option("isCertificateValid");
  const asked = valueOf(validity.text());
  const isEnforced = valueOf(enforce.bool()) === true;
  if (valueOf(present.bool()) === false) {
    const node = asked === "VALID" || asked === "INVALID" ? validity : isEnforced ? enforce : undefined;
    return node && { node, reason: `${writtenName(present)} is false`, because: present };
  }
  // IGNORE is also what an absent isCertificateValid stands for; without any of the old options this may be the new form.
  const isOld = !present.isAbsent || !validity.isAbsent;
  if (!isEnforced || !isOld || validity.text().state === "unknown" || asked === "VALID" || asked === "INVALID")
    return undefined;
  return { node: enforce, reason: `${writtenName(validity)} is ${asked ?? "not set"}`, because: validity };
}
