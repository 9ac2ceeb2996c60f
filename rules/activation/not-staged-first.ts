import { type Activation, type CaSetActivation, type Context, defineRule, type Project, valueOf } from "#rule";
import { type AnyActivation, folderOf, isStagedBeside, targetOf } from "./_lib.ts";

/** One activation with what is compared: what is activated, which version, where and when. */
interface Step {
  readonly node: Activation | CaSetActivation;
  readonly target: unknown;
  readonly label: string;
  readonly version: number;
  readonly isRequest: boolean;
  /** True when the list it is of shows all that has been activated. */
  readonly isProven: boolean;
  /** When it was asked for, as the API writes it; "" where it does not say. */
  readonly time: string;
}

const messages = {
  skipped: "version {version} of {target} is activated on PRODUCTION without a STAGING activation before it",
  unnumbered: "{target} is activated on PRODUCTION without a STAGING activation of the same version before it",
} as const;

export const rule = defineRule({
  meta: {
    id: "activation/not-staged-first",
    title: "a version reaches production that staging has not seen",
    why: "A fault that staging would have shown in minutes shows in production, to every visitor at once.",
    next: "Activate the same version on staging and make the production activation depend on it.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation"],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "activate on staging first; production without it draws a warning",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "network",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    project(project, context) {
      const { report } = context;
      for (const node of [...project.activations, ...project.caSetActivations])
        if (node.declaration !== undefined && node.network === "PRODUCTION") checkDeclared(node, context);
      const staged = steps(project, "STAGING");
      for (const step of newest(steps(project, "PRODUCTION"))) {
        if (staged.some((other) => isBefore(other, step)) || isStagedByRecord(step)) continue;
        report({
          message: "skipped",
          node: step.node.get("network"),
          // A body shows what is asked for now; what was staged earlier shows only in the account's own list.
          certainty: step.isProven ? "proven" : "likely",
          data: { version: step.version, target: step.label },
        });
      }
    },
  },
});

function checkDeclared(node: AnyActivation, { report, unchecked }: Context<typeof messages, undefined>): void {
  const isStaged = isStagedBeside(node);
  if (isStaged.state === "unknown") return unchecked(node.get("network"), isStaged.why);
  if (isStaged.state === "known" && isStaged.value) return;
  const version = valueOf(node.version);
  const { label = "" } = targetOf(node) ?? {};
  const target = node.kind === "activation" ? label : `CA set ${label}`;
  const place = { node: node.get("network"), certainty: "likely" } as const; // it may have been staged by other means
  if (version === undefined) report({ ...place, message: "unnumbered", data: { target } });
  else report({ ...place, message: "skipped", data: { version, target } });
}

function steps(project: Project, network: "STAGING" | "PRODUCTION"): readonly Step[] {
  const found: Step[] = [];
  for (const node of [...project.activations, ...project.caSetActivations]) {
    const version = valueOf(node.version);
    // A network that is spelled otherwise is refused: activation/unknown-network speaks of it.
    const isHere = valueOf(node.get("network").text()) === network;
    if (!isHere || node.isDeactivation || version === undefined) continue;
    if (node.declaration !== undefined) continue; // what Terraform declares is judged within its configuration
    const step = node.kind === "activation" ? propertyStep(node, version) : caSetStep(node, version);
    if (step !== undefined) found.push(step);
  }
  return found;
}

/** A record by itself is one of many and shows nothing of the others; a list and a request are judged. */
function propertyStep(node: Activation, version: number): Step | undefined {
  if (!node.isRequest && (!node.isEffective || (node.listed === 0 && node.network === "PRODUCTION"))) return undefined;
  const named = ["propertyName", "propertyId", "includeName", "includeId"].map((name) => valueOf(node.get(name).id()));
  const name = named.find((text) => text !== undefined);
  const unnamed = node.get("includeVersion").isAbsent ? "the property" : "the include";
  const label = node.target?.label ?? name ?? unnamed;
  const time = valueOf(node.get("submitDate").text()) ?? "";
  return {
    node,
    target: node.target ?? name ?? folderOf(node),
    label,
    version,
    isRequest: node.isRequest,
    isProven: node.listed > 1,
    time,
  };
}

function caSetStep(node: CaSetActivation, version: number): Step | undefined {
  const isRequest = node.status === undefined;
  const isListed = typeof node.field.key === "number";
  if (!isRequest && (node.status === "FAILED" || (!isListed && node.network === "PRODUCTION"))) return undefined;
  const label = `CA set ${node.caSet?.label ?? valueOf(node.get("caSetId").id()) ?? ""}`.trim();
  const target = node.caSet ?? valueOf(node.get("caSetId").id()) ?? folderOf(node);
  const time = valueOf(node.get("createdDate").text()) ?? "";
  return { node, target, label, version, isRequest, isProven: isListed, time };
}

function isBefore(staged: Step, step: Step): boolean {
  const isUnnamed = [staged, step].some(({ target, node }) => target === folderOf(node));
  const isSame = staged.target === step.target || (isUnnamed && folderOf(staged.node) === folderOf(step.node));
  if (!isSame || staged.version !== step.version) return false;
  return staged.isRequest || step.isRequest || staged.time === "" || step.time === "" || staged.time <= step.time;
}

/** Of what has gone to production, the last of each target, and every request. */
function newest(production: readonly Step[]): readonly Step[] {
  return production.filter(
    (step) =>
      step.isRequest ||
      !production.some(
        (other) => other !== step && !other.isRequest && other.target === step.target && other.time > step.time,
      ),
  );
}

/** True when the property's or set's own record shows the version on staging. */
function isStagedByRecord({ node, version }: Step): boolean {
  const owner = node.kind === "activation" ? node.target : node.caSet;
  return owner !== undefined && valueOf(owner.get("stagingVersion").number()) === version;
}
