/** What is said of each sort of step; every sentence is one that a person on call can act on. */
import type { Act } from "./steps.ts";

/** The sentences of a sort of step, with `{on}` and `{to}` for the things. */
export interface Sentence {
  readonly does: string;
  readonly wait?: string;
  readonly needs?: string;
  readonly gives: string;
}

/** When an edit of rules or hostnames is done. */
export const activated = "until the activation is ACTIVE on staging and on production";
const deployed = "until CPS has deployed the change on both networks";
const setTimes =
  "12 to 15 minutes a network; the Terraform guide counts with 2 hours on staging and 30 minutes on production";

/** The sentences by the sort of step. */
export const sentences: Readonly<Record<Act, Sentence>> = {
  "create-enrollment": {
    does: "Order enrollment {on} and have its certificate deployed",
    wait: "until its change is complete",
    gives: "CPS serves the certificate",
  },
  "delete-enrollment": {
    does: "Delete enrollment {on}",
    needs: "no hostname of any property is served with it",
    wait: "until CPS no longer lists it",
    gives: "its certificate is gone, and so is its binding to a CA set if it had one",
  },
  "add-hostname": {
    does: "Add hostname {on} to its property and activate the property",
    wait: activated,
    gives: "Akamai serves the hostname",
  },
  "move-hostname": {
    does: "Map hostname {on} to an edge hostname of enrollment {to} and activate the property",
    needs: "the certificate of that enrollment is deployed and covers the hostname",
    wait: activated,
    gives: "visitors get the other certificate",
  },
  "remove-hostname": {
    does: "Take hostname {on} off its property and activate the property",
    needs: "no DNS record points the hostname to Akamai any more, or its visitors would get errors",
    wait: activated,
    gives: "Akamai no longer serves the hostname, which needs no certificate any more",
  },
  "create-set": {
    does: "Create CA set {on} with a version",
    gives: "the set exists, and is not active on any network yet",
  },
  "activate-set": {
    does: "Activate a version of CA set {on} on {to}",
    wait: setTimes,
    gives: "the set is active on {to}",
  },
  "deactivate-set": {
    does: "Deactivate CA set {on} on {to}",
    needs:
      "no enrollment and no property is left in the set's associations (if the lookup fails, repeat it: it proves nothing)",
    wait: setTimes,
    gives: "no version of the set is active on {to}",
  },
  "delete-set": {
    does: "Delete CA set {on}",
    needs: "no version of the set is active on either network, and no activation is running",
    wait: "until the deletion is COMPLETE on both networks; if it fails on one of them, retry it",
    gives: "the set is gone for good, and its name is free again",
  },
  "bind-set": {
    does: "Bind CA set {to} to enrollment {on} (client mutual authentication in CPS)",
    needs: "the set is active on staging and on production",
    wait: deployed,
    gives: "clients are asked for a certificate that a CA of {to} has issued",
  },
  "unbind-set": {
    does: "Unbind CA set {to} from enrollment {on} (client mutual authentication in CPS)",
    needs: "no rule that is active for a hostname of this enrollment requires the set",
    wait: deployed,
    gives: "clients are no longer asked for a certificate",
  },
  "require-set": {
    does: "Let the rules of {on} require CA set {to} (enforceMtlsSettings) and activate the property",
    wait: activated,
    gives:
      "the rules accept the set, and refuse requests to hostnames whose enrollment is bound to none that they list",
  },
  "drop-set": {
    does: "Take CA set {to} out of enforceMtlsSettings in the rules of {on} and activate the property",
    wait: activated,
    gives: "the rules of {on} no longer require the set",
  },
  "create-certificate": { does: "Create client certificate {on}", gives: "the certificate exists" },
  "create-version": {
    does: "Create {on} (where a third party signs it, have it signed and upload it), and let the origin trust it",
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
    gives: "no rules of {on} use the version",
  },
  "delete-version": {
    does: "Delete {on}",
    needs: "the version's list of associated properties is empty, and no rule on staging names its GUID",
    wait: "up to 24 hours, while the version is DELETE_PENDING",
    gives: "the version is gone; if it was the current one, the previous version is the current one now",
  },
  "delete-certificate": {
    does: "Delete client certificate {on}",
    wait: "up to 24 hours; until then its name cannot be used again",
    gives: "the certificate and all of its versions are gone",
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
    wait: "until the activations are ACTIVE, then five minutes more until the lookup of uses no longer lists the property",
    gives: "no rules of {on} use the version",
  },
  "delete-key-version": {
    does: "Delete {on}",
    needs: "a finished lookup lists no property that uses it",
    wait: "up to 5 minutes",
    gives: "the version is gone, and the credential can be revoked at the cloud provider",
  },
  "delete-key": { does: "Delete access key {on}", needs: "the key has no version left", gives: "the key is gone" },
  "upload-ca": {
    does: "Upload client CA {on}",
    needs: "the plan has a free place for a CA",
    gives: "the CA exists, and no client is checked against it yet",
  },
  "bind-host": {
    does: "Bind hostname {on} to client CA {to}",
    gives: "clients of the hostname are asked for a certificate",
  },
  "enforce-rule": {
    does: "Let WAF rule {on} deny requests to {to} that show no verified certificate",
    needs: "the hostname is bound to a CA",
    gives: "clients without a valid certificate are turned away",
  },
  "relax-rule": {
    does: "Take {to} out of WAF rule {on}, or switch the rule off if it is about nothing else",
    gives: "the rule no longer turns clients of the hostname away",
  },
  "unbind-host": {
    does: "Unbind hostname {on} from client CA {to}",
    gives: "clients of the hostname are at once no longer asked for a certificate of that CA",
  },
  "delete-ca": {
    does: "Delete client CA {on}",
    needs: "no hostname is bound to it",
    gives: "the CA is gone, and its place in the plan is free",
  },
};
