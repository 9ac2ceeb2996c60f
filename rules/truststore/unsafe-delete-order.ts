import {
  type CaSet,
  type Changes,
  defineRule,
  type Enrollment,
  type Fate,
  type Field,
  type Target,
  valueOf,
} from "#rule";
import { isAmong, keysOf } from "./_change.ts";
import { powershell, terraform } from "./_lib.ts";
import { type Departures, departuresIn, dropsOf, type Leaving, orderOf } from "./_order.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/unsafe-delete-order",
    title: "parts of an mTLS setup are removed in an unsafe order",
    why: "What is needed may go before what needs it: requests are refused while the rule still asks for the set, the truststore refuses to let go of a set in use, and an apply stops half way.",
    next: "Go step by step: property hostname, enforceMtlsSettings, enrollment, both activations, CA set; apply and check each step.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell("the order of removal: hostname, enforceMtlsSettings, enrollment, activations, CA set"),
      terraform("a set that is still associated is only warned of in the plan, and refused by apply"),
    ],
    messages: { together: "{removed} goes in the same change as {dependent}" },
  },
  check: {
    changes(all, { report, unchecked }) {
      for (const last of partsIn(all)) {
        const verdict = verdictOn(last, all);
        if (verdict === undefined) continue;
        if ("why" in verdict) {
          unchecked(last.node, verdict.why);
          continue;
        }
        report({
          message: "together",
          node: last.node,
          data: { removed: last.label, dependent: verdict.dependent.label },
          related: last.dependents.map(({ field, label }) => ({ node: field, note: `${label} goes, too` })),
          certainty: verdict.certainty,
        });
      }
    },
  },
});

/** A part that leaves, with what leaves in the same change and should have done so before it. */
interface Part {
  readonly label: string;
  readonly node: Target;
  /** The block or body it is written in. */
  readonly field: Field;
  readonly fate: Fate;
  readonly dependents: readonly Leaving[];
}

function partsIn(all: Changes): readonly Part[] {
  const departures = departuresIn(all);
  const sets = departures.sets.map(({ node, fate }): Part => {
    const dependents = [...dropsOf(keysOf(node, all), all), ...boundIn(node, departures, all)];
    return { label: `CA set ${node.label}`, node, field: node.field, fate, dependents };
  });
  const activations = departures.activations.map(({ node, fate }): Part => {
    const dependents = node.caSet === undefined ? [] : boundIn(node.caSet, departures, all, true);
    return { label: `${node.label} (${node.setLabel})`, node, field: node.field, fate, dependents };
  });
  const enrollments = departures.enrollments.map(({ node, fate }): Part => {
    const dependents = [...servedBy(node, departures), ...requiring(node, all)];
    return { label: node.resource, node, field: node.field, fate, dependents };
  });
  const bindings = departures.unbound.map((enrollment): Part => {
    const { resource, field, clientAuthentication } = enrollment;
    const label = `the binding of ${resource}`;
    const fate = { state: "goes", certainty: "proven" } as const;
    return { label, node: clientAuthentication.get("setId"), field, fate, dependents: requiring(enrollment, all) };
  });
  return [...sets, ...activations, ...enrollments, ...bindings];
}

type Verdict =
  | { readonly dependent: Leaving; readonly certainty: "proven" | "likely" }
  | { readonly why: string }
  | undefined;

/** The first of what should have left in an earlier step, where nothing makes it leave first. */
function verdictOn({ field, fate, dependents }: Part, all: Changes): Verdict {
  if (dependents.length === 0 || fate.state === "stays") return undefined;
  if (fate.state === "unclear") return { why: fate.why };
  const orders = dependents.map((dependent) => ({ dependent, order: orderOf(field, dependent, all) }));
  for (const { dependent, order } of orders) {
    if (order.state !== "unsafe") continue;
    const isSure = fate.certainty === "proven" && order.certainty === "proven";
    return { dependent, certainty: isSure ? "proven" : "likely" };
  }
  const vague = orders.map(({ order }) => order).find(({ state }) => state === "unclear");
  return vague?.state === "unclear" ? { why: vague.why } : undefined;
}

/** What was bound to a set and is not any more: enrollments that go or drop it, and for the set itself its activations. */
function boundIn(set: CaSet, departures: Departures, all: Changes, isForActivation = false): readonly Leaving[] {
  const keys = keysOf(set, all);
  const isBound = ({ caSetId }: Enrollment): boolean =>
    caSetId.state === "known" && isAmong(caSetId.value, keys, all.before);
  const going = departures.enrollments
    .filter(({ node }) => isBound(node))
    .map(({ node: { resource, field } }) => ({ label: resource, field, holder: field }));
  const unbound = [...departures.unbound, ...departures.rebound]
    .filter(isBound)
    .map(({ resource, field, clientAuthentication }) => ({
      label: `the binding of ${resource}`,
      field: clientAuthentication.get("setId"),
      holder: field,
    }));
  // Terraform ends an activation before its set, unless the set's id is typed in; a plan does not tell.
  const activations = isForActivation || all.from === "plan" ? [] : departures.activations;
  const ended = activations
    .filter(({ node }) => node.caSet === set)
    .map(({ node: { label, field } }) => ({ label, field, holder: field }));
  return [...going, ...unbound, ...ended];
}

function servedBy(enrollment: Enrollment, { hostnames }: Departures): readonly Leaving[] {
  return hostnames
    .filter((hostname) => valueOf(hostname.enrollment) === enrollment)
    .map(({ label, resource, field, property }) => ({
      label: `hostname ${label} of ${resource}`,
      field,
      holder: property.field,
    }));
}

/** The rules that required the set of an enrollment, together with which they let go of it. */
function requiring({ caSet, caSetId }: Enrollment, all: Changes): readonly Leaving[] {
  if (caSetId.state !== "known") return [];
  const keys = caSet.state === "known" ? keysOf(caSet.value, all) : new Set([caSetId.value]);
  return dropsOf(keys, all);
}
