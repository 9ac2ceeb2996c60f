import {
  defineRule,
  type Network,
  networkOf,
  networks,
  type TerraformBlock,
  type TerraformReference,
  valueOf,
} from "#rule";

/** The settings by which a flag decides whether, or with which version, something is activated. */
const settings = ["count", "for_each", "version"] as const;

export const rule = defineRule({
  meta: {
    id: "activation/gated-on-other-network",
    title: "an activation is switched by the flag of the other network",
    why: "Whoever switches the flag for one network changes the other. A version meant for a try on staging can then reach every visitor, and the flag for production does nothing.",
    next: "Use the flag of the activation's own network.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation"],
    sources: [
      {
        doc: "Terraform: property activation",
        part: "one resource per network; exported configurations have activate_latest_on_staging and activate_latest_on_production",
        url: "https://techdocs.akamai.com/terraform/docs/pm-rc-activation",
        read: "2026-11-20",
      },
    ],
    messages: {
      counted: "activation {activation} on {network} is switched by {flag}, which names {other}",
      version: "activation {activation} on {network} takes its version from {flag}, which names {other}",
    },
  },
  check: {
    terraformBlock(block, { report }) {
      const network = networkOfBlock(block);
      if (network === undefined) return;
      for (const setting of settings) {
        const flags = flagsIn(block, setting);
        const [wrong] = flags.filter((flag) => namedBy(flag) === other(network));
        // A condition may well look at both: production only once staging has it.
        if (wrong === undefined || flags.some((flag) => namedBy(flag) === network)) continue;
        const twin = twinOf(wrong, network, block);
        report({
          message: setting === "version" ? "version" : "counted",
          node: wrong.place,
          certainty: "likely", // what a flag is for shows in its name alone
          data: { activation: block.address, network, flag: wrong.target, other: other(network) },
          fix: {
            title: twin === undefined ? `use a flag for ${network}` : `use ${twin}`,
            safety: "manual",
            patches: [],
          },
        });
        return;
      }
    },
  },
});

const activations =
  /^akamai_(?:property|property_include|mtlstruststore_ca_set|appsec|cloudlets_policy|networklist)_activations?$/;

function networkOfBlock(block: TerraformBlock): Network | undefined {
  if (block.blockType !== "resource" || !activations.test(block.type)) return undefined;
  const network = block.get("network");
  if (network.value === undefined) return block.type === "akamai_property_activation" ? "STAGING" : undefined;
  return networkOf(valueOf(network.text()) ?? "");
}

/** The variables and locals that a setting asks, as conditions do. */
function flagsIn(block: TerraformBlock, setting: string): readonly TerraformReference[] {
  const isFlag = ({ target }: TerraformReference): boolean => /^(?:var|local)\./.test(target);
  const flags = block.referencesIn(setting).filter(isFlag);
  // A version by itself may be that of the other network on purpose: production takes over what staging runs.
  return setting === "version" ? flags.filter(({ target }) => doing.test(target)) : flags;
}

/** Words of a flag that switches something on, and of one that tells what was done before or is no flag at all. */
const doing = /(?:^|[._-])(?:activate|activation|deploy|enable|push|publish|promote|release)(?:[_-]|$)/i;
const done =
  /(?:^|[._-])(?:activated|deployed|done|tested|verified|approved|passed|ready|ok|completed?|exists?|first|after|version|skip|without|only|no|not|url|hostnames?)(?:[_-]|$)/i;

/** The one network whose being switched on a flag speaks of; undefined where it is asked the other way round. */
function namedBy({ target, path, place }: TerraformReference): Network | undefined {
  const name = [target, ...path].join(".").replace(/(?<=[a-z])(?=[A-Z])/g, "_");
  const { file } = place.site;
  const { start, end } = place.site.span("value");
  const isNegated =
    file.text.charAt(start - 1) === "!" ||
    /^\s*(?:\?\s*(?:0\b|\[\s*\]|\{\s*\}|toset\(\[\s*\]\))|==\s*false|!=\s*true)/.test(file.text.slice(end));
  if (isNegated || done.test(name)) return undefined;
  const named = networks.filter((network) => words[network].test(name));
  return named.length === 1 ? named[0] : undefined;
}

const words: Readonly<Record<Network, RegExp>> = {
  STAGING: /(?:^|[._-])(?:staging|stag|stg)(?=[._-]|$)/i,
  PRODUCTION: /(?:^|[._-])(?:production|prod|prd)(?=[._-]|$)/i,
};

function other(network: Network): Network {
  return networks.find((one) => one !== network) ?? network;
}

/** The flag that is called the same but for the network, where the module has it. */
function twinOf({ target }: TerraformReference, network: Network, { module }: TerraformBlock): string | undefined {
  const names = network === "STAGING" ? ["staging", "stag", "stg"] : ["production", "prod", "prd"];
  const twins = names.map((name) => target.replace(words[other(network)], (word) => word.charAt(0) + name));
  return twins.find((twin) => module.declares(twin));
}
