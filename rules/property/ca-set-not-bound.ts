import {
  absent,
  defineRule,
  type Field,
  type Hostname,
  hostnameCriteria,
  hostnamesRuledBy,
  known,
  type Read,
  unknown,
  valueOf,
} from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/ca-set-not-bound",
    title: "a rule requires a CA set that is not bound to the hostname's certificate",
    why: "The edge checks clients against the set of the certificate, the rule asks for another one: the two never agree, and with denial on every request is refused.",
    next: "Bind the set in the enrollment first, or list the set that is bound; with denial on, every request to the hostname would fail.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [296],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, certificateAuthoritySet: a set that is not listed counts as a mismatch",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
      {
        doc: "Manage certificate authority sets",
        part: "CPS flow: bind a CA set to an edge certificate, then enforce it by a property rule",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20",
      },
    ],
    messages: { unbound: "rule {rule} requires CA set {set}, but the certificate of {hostname} is bound to {bound}" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const sets = behavior.option("certificateAuthoritySet");
      const listed = sets.texts();
      // Without enableAuthSet the list is not used: property/mtls-checks-nothing speaks.
      if (valueOf(behavior.option("enableAuthSet").bool()) !== true || listed.state === "absent") return;
      if (listed.state === "unknown") return unchecked(sets, listed.why);
      const ids = listed.value.map((id) => id.trim()).filter((id) => id !== "");
      if (ids.length === 0) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      const isAsked = hostnameCriteria(behavior.rule).length > 0;
      const bindings = hostnames.map(bindingOf);
      for (const binding of bindings) if (binding.state === "unknown") unchecked(behavior, binding.why);
      const judged = bindings.flatMap((binding) =>
        binding.state === "known" && (isAsked || binding.value.setId !== undefined) ? [binding.value] : [],
      );
      const wrong = judged.filter(({ setId }) => setId === undefined || !ids.includes(setId));
      const [first] = wrong;
      if (first === undefined) return gap === undefined ? undefined : unchecked(behavior, gap);
      const items = sets.items();
      const bound = first.setId;
      const isPlain = bound !== undefined && items.length === 1 && judged.every(({ setId }) => setId === bound);
      report({
        message: "unbound",
        node: items.length === 1 && items[0] !== undefined ? items[0] : sets,
        data: {
          rule: behavior.rule.label,
          set: ids.join(", "),
          hostname: first.hostname.label,
          bound: bound === undefined ? "no CA set" : `CA set ${bound}`,
        },
        related: wrong.flatMap(({ hostname, field }) => [
          { node: hostname, note: "served with this rule" },
          { node: field, note: "what its certificate is bound to" },
        ]),
        ...(isPlain && items[0] !== undefined
          ? { fix: { title: `require CA set ${bound}`, safety: "unsafe", patches: [{ set: items[0], to: bound }] } }
          : {}),
      });
    },
  },
});

interface Binding {
  readonly hostname: Hostname;
  /** Undefined when the certificate asks clients for none. */
  readonly setId: string | undefined;
  readonly field: Field;
}

/** The CA set of a hostname's certificate; absent where no enrollment is behind it. */
function bindingOf(hostname: Hostname): Read<Binding> {
  const link = hostname.cpsEnrollment;
  if (link.state !== "known") return link.state === "absent" ? absent : unknown(link.why);
  const enrollment = link.value;
  const network = enrollment.get("networkConfiguration");
  if (!network.isObject) return unknown(`the network settings of enrollment ${enrollment.label} are not in view`);
  const set = enrollment.caSetId;
  if (set.state === "unknown") return unknown(set.why);
  const mutual = enrollment.clientAuthentication;
  const field = mutual.isAbsent ? network : mutual.get("setId");
  return known({ hostname, setId: set.state === "known" ? set.value.trim() : undefined, field });
}
