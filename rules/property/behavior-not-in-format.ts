import { type Behavior, type Context, defineRule } from "#rule";

/** The oldest rule format of which the tables know the contents; what an older one holds is not known. */
const oldest = "v2023-01-05";

/** Behaviors by the first format that has them. */
const addedIn: Readonly<Record<string, string>> = {
  enforceMtlsSettings: "v2023-09-20",
  clientCertificateAuth: "v2023-09-20",
  fips: "v2023-09-20",
  mtlsOriginKeystore: "v2024-08-13",
  pqcOrigin: "v2025-03-24",
  pqcClientToEdge: "v2025-07-07",
  zeroTrust: "v2026-06-09",
};
/** Behaviors that v2026-05-05 takes away; a star stands for any ending. */
const removal = "v2026-05-05";
const removed =
  /^(?:dcp.*|ecms.*|verifyJsonWebToken.*|virtualWaitingRoom.*|visitorPrioritizationFifo.*|conditionalOrigin|govCloud|subCustomer)$/;

const messages = { missing: "{name} in {rule} is not part of rule format {format}" } as const;

export const rule = defineRule({
  meta: {
    id: "property/behavior-not-in-format",
    title: "a behaviour or criterion does not exist in the rule format in use",
    why: "Property Manager checks the rules against that format and refuses the upload, so nothing of the change reaches the edge, not even its mTLS check.",
    next: "Choose a dated format that has it, or remove it. Client mTLS needs v2023-09-20 or later, the origin keystore v2024-08-13 or later.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["rule-format", "mtls"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "rule formats v2023-01-05 to v2025-10-16: the behaviors of each",
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager",
        part: "rule format versions",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    ruleTree(tree, context) {
      for (const name of Object.keys(addedIn)) {
        for (const behavior of tree.behaviors(name)) judge(behavior, addedIn[name], context);
      }
      if ((tree.datedFormat ?? "") < removal) return;
      for (const { behaviors } of tree.rules) {
        for (const behavior of behaviors) if (removed.test(behavior.name)) judge(behavior, undefined, context);
      }
    },
  },
});

/** `since` is the first format that has the behavior; undefined for one that is gone in the format in use. */
function judge(behavior: Behavior, since: string | undefined, context: Context<typeof messages, undefined>): void {
  const { name, rule } = behavior;
  const format = rule.tree.datedFormat;
  if (format === undefined) return context.unchecked(behavior, "no dated rule format reaches this rule");
  if (format < oldest) return context.unchecked(behavior, `what rule format ${format} holds is not in the tables`);
  if (since !== undefined && format >= since) return;
  const dated = since === undefined ? `Stay on a format before ${removal}` : `Choose ${since} or a later format`;
  const data = { name, rule: rule.place, format };
  context.report({ message: "missing", node: behavior, data, next: `${dated}, or remove it.` });
}
