import {
  absent,
  defineRule,
  type Field,
  type Fix,
  type Hostname,
  hostnameCriteria,
  hostnamesRuledBy,
  isReferenceKey,
  known,
  type Read,
  unknown,
  valueOf,
} from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/ca-set-not-bound",
    title: "a rule requires a CA set that is not bound to the hostname's certificate",
    why: "The edge checks clients against the CA set of the certificate, but the rule asks for another one. The two never agree, so with denial on every request to the hostname is refused.",
    next: "Bind the CA set in the enrollment first, or list in the rule the set that is bound.",
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
      const listed = sets.ids();
      // Without enableAuthSet the list is not used: property/mtls-checks-nothing speaks.
      if (valueOf(behavior.option("enableAuthSet").bool()) !== true || listed.state === "absent") return;
      if (listed.state === "unknown") return unchecked(sets, listed.why);
      const { project } = behavior.rule.tree;
      const keyOf = (id: string): string => project?.caSetKey(id) ?? id.trim();
      const ids = listed.value.map(keyOf).filter((id) => id !== "");
      if (ids.length === 0) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      const isAsked = hostnameCriteria(behavior.rule).length > 0;
      const label = (id: string): string => project?.caSetLabel(id) ?? id;
      const bindings = hostnames.map((hostname) => comparable(bindingOf(hostname, keyOf), ids, label));
      for (const binding of bindings) if (binding.state === "unknown") unchecked(behavior, binding.why);
      const judged = bindings.flatMap((binding) =>
        binding.state === "known" && (isAsked || binding.value.setId !== undefined) ? [binding.value] : [],
      );
      const wrong = judged.filter(({ setId }) => setId === undefined || !ids.includes(setId));
      const [first] = wrong;
      if (first === undefined) return gap === undefined ? undefined : unchecked(behavior, gap);
      const items = sets.items();
      const fix = items.length === 1 && items[0] !== undefined ? fixOf(items[0], judged) : undefined;
      report({
        message: "unbound",
        node: items.length === 1 && items[0] !== undefined ? items[0] : sets,
        data: {
          rule: behavior.rule.label,
          set: ids.map(label).join(", "),
          hostname: first.hostname.label,
          bound: first.setId === undefined ? "no CA set" : `CA set ${label(first.setId)}`,
        },
        related: wrong.flatMap(({ hostname, field }) => [
          { node: hostname, note: "served with this rule" },
          { node: field, note: "what its certificate is bound to" },
        ]),
        ...(fix === undefined ? {} : { fix }),
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

/** The CA set of a hostname's certificate; absent where no enrollment is behind it. CCM binds one beside the hostname. */
function bindingOf(hostname: Hostname, keyOf: (id: string) => string): Read<Binding> {
  const direct = hostname.get("mtls").get("caSetId");
  const bound = valueOf(hostname.provisioning) === "CCM" ? direct.id() : absent;
  if (bound.state !== "absent")
    return bound.state === "known" ? known({ hostname, setId: keyOf(bound.value), field: direct }) : bound;
  const link = hostname.cpsEnrollment;
  if (link.state !== "known") return link.state === "absent" ? absent : unknown(link.why);
  const enrollment = link.value;
  const network = enrollment.get("networkConfiguration");
  if (!network.isObject) return unknown(`the network settings of enrollment ${enrollment.label} are not in view`);
  const set = enrollment.caSetId;
  if (set.state === "unknown") return unknown(set.why);
  const mutual = enrollment.clientAuthentication;
  const field = mutual.isAbsent ? network : mutual.get("setId");
  return known({ hostname, setId: set.state === "known" ? keyOf(set.value) : undefined, field });
}

/** Whether a number and a reference to a set, or a set that is looked up, are the same one is known only after apply. */
function comparable(binding: Read<Binding>, ids: readonly string[], label: (id: string) => string): Read<Binding> {
  if (binding.state !== "known" || binding.value.setId === undefined) return binding;
  const { setId } = binding.value;
  const other = ids.includes(setId) ? undefined : ids.find((id) => kindOf(id) !== kindOf(setId));
  if (other === undefined) return binding;
  const [open, given] = isReferenceKey(setId) ? [setId, other] : [other, setId];
  return unknown(`CA set ${label(open)} gets its id at apply, so it cannot be compared with CA set ${label(given)}`);
}

/** Sets that Terraform makes are as many as their blocks, and ids in figures tell each other apart; of all else nothing is known. */
function kindOf(id: string): string {
  if (!isReferenceKey(id)) return "figures";
  return /(?:^|\.)(?<!data\.)akamai_mtlstruststore_ca_set\.[^.]+\.id\b/.test(id) ? "made" : id;
}

/** One set for all the hostnames is plain; which of two references was meant is not. */
function fixOf(item: Field, judged: readonly Binding[]): Fix | undefined {
  const bound = judged[0]?.setId;
  if (bound === undefined || isReferenceKey(bound) || judged.some(({ setId }) => setId !== bound)) return undefined;
  return { title: `require CA set ${bound}`, safety: "unsafe", patches: [{ set: item, to: bound }] };
}
