import {
  absent,
  type CaSet,
  type CaSetActivation,
  type Change,
  type Changes,
  defineRule,
  known,
  networks,
  type Read,
  valueOf,
} from "#rule";
import { deletionOf, isAmong, keysOf } from "./_change.ts";
import { reference, terraform } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/deleted-while-active",
    title: "a CA set is deleted while one of its versions is active",
    why: "The truststore deletes only a set without active versions and without a running activation: the request is refused, and an apply stops half way.",
    next: "Deactivate it on both networks in an earlier step, then delete the set.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      reference("delete-ca-set", "a set can be deleted once no version is active and no activation runs"),
      terraform("destroying a CA set does not deactivate its versions"),
    ],
    messages: { active: "CA set {set} is deleted, but {active}" },
  },
  check: {
    "change:caSet"(change, { report, unchecked }) {
      const { before, after, all } = change;
      const fate = deletionOf(change);
      if (before === undefined || fate.state === "stays") return;
      const versions = networks.map((network) => ({ network, read: versionOn(network, change) }));
      const active = versions.flatMap(({ network, read }) =>
        read.state === "known" ? [{ network, version: read.value }] : [],
      );
      if (active.length === 0) {
        const vague = versions.map(({ read }) => read).find((read) => read.state === "unknown");
        return vague?.state === "unknown" ? unchecked(before, vague.why) : undefined;
      }
      if (fate.state === "unclear") return unchecked(before, fate.why);
      report({
        message: "active",
        node: before,
        data: { set: before.label, active: inWords(active) },
        related: [
          ...(after === undefined ? [] : [{ node: after.get("caSetStatus"), note: "the account shows it as deleted" }]),
          ...staying(before, all).map((node) => ({ node, note: "keeps a version active" })),
        ],
        certainty: fate.certainty,
      });
    },
  },
});

type Network = (typeof networks)[number];

interface Active {
  readonly network: Network;
  /** 0 where it is not known. */
  readonly version: number;
}

/** The version that is active on a network when the set is deleted; 0 where only that there is one is known. */
function versionOn(network: Network, { before, after, all }: Change<"caSet">): Read<number> {
  if (before === undefined) return absent;
  if (after !== undefined) return after.activeVersion(network);
  const isHere = ({ network: other }: { readonly network: Network | undefined }): boolean => other === network;
  const [stays] = staying(before, all).filter(isHere);
  if (stays !== undefined) return known(valueOf(stays.version) ?? 0);
  // An activation that goes in the same change is another matter: Terraform may well end it first.
  const ends = before.activations.some((one) => one.declaration !== undefined && isHere(one));
  if (ends) return absent;
  const keys = keysOf(before, all);
  const live = all.after.caSets.find((set) => isAmong(valueOf(set.id) ?? "", keys, all.after));
  return (live ?? before).activeVersion(network);
}

/** The activations of the set that Terraform goes on to declare. */
function staying(set: CaSet, all: Changes): readonly CaSetActivation[] {
  const kept = all
    .of("caSetActivation")
    .flatMap(({ before, after }) =>
      before?.caSet === set && before.declaration !== undefined && after !== undefined ? [after] : [],
    );
  return kept.filter((one) => !one.isDeactivation);
}

/** Such as `version 2 is active on STAGING and PRODUCTION`. */
function inWords(active: readonly Active[]): string {
  const [first, second] = active;
  if (first === undefined) return "";
  const named = ({ version }: Active): string => (version === 0 ? "a version" : `version ${version}`);
  if (second === undefined) return `${named(first)} is active on ${first.network}`;
  if (first.version === second.version) return `${named(first)} is active on ${first.network} and ${second.network}`;
  return `${named(first)} is active on ${first.network} and ${named(second)} on ${second.network}`;
}
