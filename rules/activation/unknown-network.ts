import {
  type Activation,
  type CaSetActivation,
  type Context,
  defineRule,
  type Field,
  networkOf,
  networks,
  type Read,
  shorten,
  valueOf,
} from "#rule";

const messages = {
  unknown: "{activation} names network {value}, which is neither STAGING nor PRODUCTION",
  missing: "{activation} names no network",
} as const;

export const rule = defineRule({
  meta: {
    id: "activation/unknown-network",
    title: "an activation does not name exactly one known network",
    why: "The request is refused, and what was meant to go live does not.",
    next: "Write STAGING or PRODUCTION, and use one activation per network.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation"],
    sources: [
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "network is required: STAGING or PRODUCTION",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform, CA set activation",
        part: "one resource activates a CA set version on one network only, STAGING or PRODUCTION",
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    activation: (activation, context) => check(activation, context),
    caSetActivation: (activation, context) => check(activation, context),
  },
});

function check(
  activation: Activation | CaSetActivation,
  { report, unchecked }: Context<typeof messages, undefined>,
): void {
  if (activation.isLive) return;
  const network = activation.get("network");
  const read = network.text();
  const source = activation.kind === "caSetActivation" ? 1 : 0;
  if (network.isAbsent) {
    const data = { activation: activation.label };
    // Terraform falls back to STAGING for a property alone.
    if (activation.declaration !== undefined && network.isMissing)
      report({ message: "missing", node: network, source, data });
    // Only the body of a request must say it, and a body may be completed by the script that sends it.
    else if (activation.kind === "activation" && activation.isRequest)
      report({ message: "missing", node: network, certainty: "possible", data });
    return;
  }
  if (read.state === "known" ? isTaken(read.value, activation) : !isWritten(network)) {
    return read.state === "unknown" ? unchecked(network, read.why) : undefined;
  }
  const meant = meantBy(network);
  report({
    message: "unknown",
    node: network,
    source,
    // What sends a body of the API may yet spell the name out.
    certainty: isShortForm(read, activation) ? "likely" : "proven",
    data: { activation: activation.label, value: shown(network) },
    ...(meant === undefined
      ? {}
      : { fix: { title: `write ${meant}`, safety: "safe", patches: [{ set: network, to: meant }] } as const }),
  });
}

/** The provider takes other spellings for a property only; all else is compared letter by letter, requests of the API among it. */
function isTaken(name: string, activation: Activation | CaSetActivation): boolean {
  const isLoose =
    activation.kind === "activation" && activation.declaration !== undefined && activation.get("includeId").isAbsent;
  return isLoose ? networkOf(name) !== undefined : networks.some((one) => one === name);
}

function isShortForm(read: Read<string>, { declaration }: Activation | CaSetActivation): boolean {
  return declaration === undefined && read.state === "known" && networkOf(read.value) !== undefined;
}

/** True for a value that is all there, though it is no text: a list of both networks, a number. */
function isWritten(network: Field): boolean {
  return network.json().state === "known" && typeof network.resolve().value !== "string";
}

function shown(network: Field): string {
  const { value } = network.resolve();
  return shorten(JSON.stringify(value) ?? "");
}

/** The one network that a slip of the pen or a list of one plainly means. */
function meantBy(network: Field): string | undefined {
  const [only, ...others] = network.items();
  const text =
    valueOf(network.text()) ?? (others.length === 0 && only !== undefined ? valueOf(only.text()) : undefined);
  if (text === undefined) return undefined;
  const word = text.trim().toUpperCase();
  return networkOf(word) ?? networks.find((name) => isSlipOf(word, name));
}

/** True when a word becomes a name by one letter put in, left out, changed, or two swapped. */
function isSlipOf(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, name.length) - start && word.at(-1 - end) === name.at(-1 - end)) end++;
  const [left, right] = [word.slice(start, word.length - end), name.slice(start, name.length - end)];
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`)
  );
}
