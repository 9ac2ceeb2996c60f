import {
  absent,
  type Behavior,
  defineRule,
  type Field,
  known,
  type Read,
  type RuleNode,
  type TreeChange,
  unknown,
  valueOf,
  writtenName,
} from "#rule";
import { isWithoutHosts } from "./_change.ts";
import { certificateMatch, isFailure, isOff } from "./_lib.ts";

/** The switches of the behaviors that check certificates. Each begins switched off, so leaving one out is the same as false. */
const switches: Readonly<Record<string, readonly string[]>> = {
  enforceMtlsSettings: ["enableAuthSet", "enableOcspStatus", "enableDenyRequest"],
  mtlsOriginKeystore: ["enable", "authClientCert"],
};

export const rule = defineRule({
  meta: {
    id: "property/mtls-weakened",
    title: "a change switches an mTLS check off",
    why: "From the next activation on, requests without a valid certificate pass where they were refused until now, or the origin can no longer tell that a request comes from Akamai. Nothing fails, so nobody notices.",
    next: "Confirm that the hosts may go unprotected; otherwise restore the value, or take the hostnames off the property first.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings: enableAuthSet, enableOcspStatus and enableDenyRequest decide what is checked and refused; each starts as false",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
      {
        doc: "Terraform: mtls_origin_keystore",
        part: "enable and auth_client_cert; default behavior: auth_client_cert is false",
        url: "https://techdocs.akamai.com/terraform/docs/ga-mtls-origin-keystore",
        read: "2026-11-20",
      },
    ],
    messages: {
      weakened: "{option} in {rule} goes from {before} to {after}",
      removed: "{behavior} is no longer in {rule}, nor anywhere else in the tree",
    },
  },
  check: {
    treeChange(change, { report, unchecked }) {
      if (change.after === undefined) return;
      for (const { before, rule } of checksBefore(change)) {
        const after = successor(before, rule, change);
        if (after.state === "unknown") unchecked(before, after.why);
        else if (after.state === "known") switchedOff(before, after.value).forEach(say);
        else if (!checksNothing(before))
          report({
            message: "removed",
            node: before,
            data: { behavior: before.name, rule: before.rule.place },
            related: rule === undefined ? [] : [{ node: rule, note: "the rule after the change" }],
          });
      }

      function say({ old, now, rule, doubt }: SwitchedOff): void {
        if (doubt !== undefined) return unchecked(now, doubt);
        report({
          message: "weakened",
          node: now,
          data: { option: writtenName(now), rule, before: "true", after: now.isAbsent ? "its default" : "false" },
          related: [{ node: old, note: "the value before the change" }],
        });
      }
    },
  },
});

/** The behaviors that were in force and whose hosts are still there, with what became of their rules. */
function checksBefore(change: TreeChange) {
  return change.rules.flatMap(({ before, after }) =>
    Object.keys(switches).flatMap((name) => {
      const behavior = before?.behavior(name);
      const isInForce = behavior !== undefined && !isOff(behavior) && !isWithoutHosts(behavior.rule, change);
      return isInForce ? [{ before: behavior, rule: after }] : [];
    }),
  );
}

/** A switch that was on and no longer is, unless there is a doubt. */
interface SwitchedOff {
  readonly old: Field;
  readonly now: Field;
  readonly rule: string;
  readonly doubt: string | undefined;
}

function switchedOff(before: Behavior, after: Behavior): readonly SwitchedOff[] {
  return (switches[before.name] ?? []).flatMap((option) => {
    const [old, now] = [before.option(option), after.option(option)];
    const read = now.bool();
    if (valueOf(old.bool()) !== true || valueOf(read) === true) return [];
    const handler = option === "enableDenyRequest" ? handled(after.rule) : "no";
    if (handler === "yes") return [];
    const vague = handler === "no" ? undefined : "it cannot be told whether a rule below handles the failing requests";
    return [{ old, now, rule: after.rule.place, doubt: read.state === "unknown" ? read.why : vague }];
  });
}

/** What does the work of a behavior afterwards: one of the same rule or above it, else one that is new in another rule. */
function successor(before: Behavior, rule: RuleNode | undefined, change: TreeChange): Read<Behavior> {
  const { after } = change;
  if (after === undefined) return absent;
  const own = rule?.inherited(before.name);
  if (own !== undefined) return known(own);
  const paired = new Set(change.rules.flatMap((pair) => (pair.before?.behavior(before.name) ? [pair.after] : [])));
  const moved = after.behaviors(before.name).find((one) => !paired.has(one.rule));
  if (moved !== undefined) return known(moved);
  if (after.gap !== undefined) return unknown(after.gap);
  for (const { id, include } of after.includes) {
    const shared = include?.shared ?? unknown(`include ${id} is not in view`);
    if (shared.state === "unknown") return shared;
    const [inside] = valueOf(shared)?.behaviors(before.name) ?? [];
    if (inside !== undefined) return known(inside);
  }
  const isWhole = after.extent === "whole" && after.behaviors("include").length === after.includes.length;
  return isWhole ? absent : unknown("the rest of the tree is not in view");
}

/** True for a behavior that had no switch on before, so that nothing is lost with it. */
function checksNothing(behavior: Behavior): boolean {
  const reads = (switches[behavior.name] ?? []).map((option) => behavior.option(option).bool());
  return reads.every((read) => read.state === "absent" || valueOf(read) === false);
}

/** Whether a rule below does something about the requests that fail: denial has to be off for that. */
function handled(rule: RuleNode): "yes" | "unknown" | "no" {
  const acting = rule.descendants.filter((one) => one.behaviors.some((behavior) => !isOff(behavior)));
  const reads = acting.flatMap((one) => one.criterion("clientCertificate") ?? []).map(certificateMatch);
  if (reads.some((read) => read.state === "known" && isFailure(read.value))) return "yes";
  return reads.some(({ state }) => state === "unknown") || rule.descendants.some(({ gap }) => gap) ? "unknown" : "no";
}
