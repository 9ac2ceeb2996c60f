/** What each step says: what to do, how long to wait, what must hold before and what holds after. */
import { oneLine } from "../../text/index.ts";
import type { Act, Step } from "./steps.ts";
import type { World } from "./world.ts";

/** A step in words. */
export interface StepWords {
  readonly does: string;
  /** The wait that the vendor documents before the next step may rely on this one; undefined where none is told. */
  readonly wait: string | undefined;
  /** What must be true before. */
  readonly needs: string | undefined;
  /** What is true after. */
  readonly gives: string;
}

interface Sentence {
  readonly does: string;
  readonly wait?: string;
  readonly needs?: string;
  readonly gives: string;
}

const activated = "until the activation is ACTIVE on staging and on production";
const deployed = "until CPS has deployed the change on both networks";
const setTimes =
  "12 to 15 minutes a network; the Terraform guide counts with 2 hours on staging and 30 minutes on production";

/** The sentences, with `{on}` and `{to}` for the things. */
const sentences: Readonly<Record<Act, Sentence>> = {
  "create-enrollment": {
    does: "Order enrollment {on} and have its certificate deployed",
    wait: "until its change is complete",
    gives: "CPS serves the certificate",
  },
  "delete-enrollment": {
    does: "Delete enrollment {on}",
    needs: "no hostname of any property is served with it",
    gives: "its certificate is no longer served, and its binding to a CA set is gone",
    wait: "until CPS no longer lists it",
  },
  "add-hostname": {
    does: "Add hostname {on} to its property and activate the property",
    wait: activated,
    gives: "the hostname is served",
  },
  "move-hostname": {
    does: "Map hostname {on} to the edge hostname of enrollment {to} and activate the property",
    wait: activated,
    gives: "the hostname is served with the other certificate",
  },
  "remove-hostname": {
    does: "Take hostname {on} off its property, or map it to an edge hostname whose certificate stays, and activate the property",
    needs: "no DNS record leads visitors of it to the edge any more, where it is taken off",
    wait: activated,
    gives: "the hostname no longer needs the certificate",
  },
  "create-set": { does: "Create CA set {on} with a version", gives: "the set exists, and is active nowhere" },
  "activate-set": {
    does: "Activate a version of CA set {on} on {to}",
    wait: setTimes,
    gives: "the set is active on {to}",
  },
  "deactivate-set": {
    does: "Deactivate CA set {on} on {to}",
    needs: "the set's associations list no enrollment and no property; a lookup that failed proves nothing",
    wait: setTimes,
    gives: "the set is active no longer on {to}",
  },
  "delete-set": {
    does: "Delete CA set {on}",
    needs: "no version is active on either network, and no activation is running",
    wait: "until the deletion is COMPLETE on both networks; one of them may need a retry",
    gives: "the set is gone for good; its name is free again",
  },
  "bind-set": {
    does: "Bind CA set {to} to {on} (client mutual authentication of the enrollment)",
    needs: "the set is active on staging and on production",
    wait: deployed,
    gives: "clients are asked for a certificate of {to}",
  },
  "unbind-set": {
    does: "Unbind CA set {to} from {on}",
    needs: "no active rule requires the set",
    wait: deployed,
    gives: "clients are no longer asked for a certificate",
  },
  "require-set": {
    does: "Let the rules of {on} require CA set {to} (enforceMtlsSettings) and activate the property",
    wait: activated,
    gives: "requests without a certificate of the set count as a mismatch",
  },
  "drop-set": {
    does: "Take CA set {to} out of enforceMtlsSettings in the rules of {on} and activate the property",
    wait: activated,
    gives: "no active rule requires it",
  },
  "create-certificate": { does: "Create client certificate {on}", gives: "the certificate exists" },
  "create-version": {
    does: "Create {on}, have it signed and uploaded where a third party signs it, and let the origin trust it",
    wait: "until the version is DEPLOYED",
    gives: "rules can use it",
  },
  "show-version": {
    does: "Let the rules of {on} show {to} to the origin and activate the property",
    needs: "the version is DEPLOYED, and the origin trusts it",
    wait: activated,
    gives: "the origin sees the new certificate",
  },
  "stop-showing": {
    does: "Take {to} out of the rules of {on} and activate the property",
    wait: activated,
    gives: "no active property uses the version",
  },
  "delete-version": {
    does: "Delete {on}",
    needs: "the list of associated properties is empty, and no rule on staging names its GUID",
    wait: "up to 24 hours, while it is DELETE_PENDING",
    gives: "the version is gone; if it was the current one, the previous one is current now",
  },
  "delete-certificate": {
    does: "Delete client certificate {on}",
    wait: "up to 24 hours; until then its name is taken",
    gives: "the certificate is gone with all its versions",
  },
  "create-key": {
    does: "Create access key {on}",
    wait: "up to 10 minutes, until the create request is DONE",
    gives: "the key exists",
  },
  "create-key-version": {
    does: "Create {on}",
    needs: "no other version of the key is still being set up",
    wait: "up to 10 minutes, until the version is ACTIVE",
    gives: "rules can use it",
  },
  "sign-with": {
    does: "Let the rules of {on} sign with {to} and activate the property",
    needs: "the version is ACTIVE",
    wait: activated,
    gives: "requests to the origin are signed with it",
  },
  "stop-signing": {
    does: "Take {to} out of the rules of {on} and activate the property",
    wait: "until the activations are ACTIVE, then five minutes until the lookup of uses no longer lists the property",
    gives: "no active property uses the version",
  },
  "delete-key-version": {
    does: "Delete {on}",
    needs: "a finished lookup lists no property that uses it",
    wait: "up to 5 minutes",
    gives: "the version is gone; the cloud provider's credential can be revoked",
  },
  "delete-key": { does: "Delete access key {on}", needs: "it has no version", gives: "the key is gone" },
  "upload-ca": {
    does: "Upload client CA {on}",
    needs: "the plan has a free place for a CA",
    gives: "the CA exists, and checks nobody yet",
  },
  "bind-host": { does: "Bind hostname {on} to {to}", gives: "clients of the hostname are asked for a certificate" },
  "enforce-rule": {
    does: "Let WAF rule {on} deny unverified requests to {to}",
    needs: "the hostname is bound to a CA",
    gives: "clients without a valid certificate are turned away",
  },
  "relax-rule": {
    does: "Take {to} out of WAF rule {on}, or switch the rule off",
    gives: "the rule no longer turns clients of the hostname away",
  },
  "unbind-host": {
    does: "Unbind hostname {on} from {to}",
    gives: "its clients are no longer asked for a certificate of that CA, at once",
  },
  "delete-ca": {
    does: "Delete client CA {on}",
    needs: "no hostname is bound to it",
    gives: "the CA is gone, and its place in the plan is free",
  },
};

/** A step in words, things by their names in the later state, else in the earlier one. */
export function wordsOf(step: Step, later: World, earlier: World): StepWords {
  const { act, on } = step;
  const { does, wait, needs, gives } = sentences[act];
  const name = (id: string): string => {
    if (id === "STAGING" || id === "PRODUCTION") return id.toLowerCase();
    return oneLine(later.names.get(id) ?? earlier.names.get(id) ?? id.slice(id.indexOf(":") + 1));
  };
  const other = othersOf(step, later, earlier).map(name).join(" and ") || "another certificate";
  const fill = (text: string): string => text.replaceAll("{on}", () => name(on)).replaceAll("{to}", () => other);
  return {
    does: fill(does),
    wait: wait === undefined ? undefined : fill(wait),
    needs: needs === undefined ? undefined : fill(needs),
    gives: fill(gives),
  };
}

/** What a step is about beside its first thing: a step of rules without any is about all the sets that they require. */
function othersOf({ act, on, to }: Step, later: World, earlier: World): readonly string[] {
  if (to !== undefined) return [to];
  const world = act === "require-set" ? later : act === "drop-set" ? earlier : undefined;
  return [...(world?.required.get(on) ?? [])];
}
