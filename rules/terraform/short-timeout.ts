import { defineRule, type Field, networkOf, type TerraformBlock, valueOf } from "#rule";

/** What an operation takes, in minutes, and how a message says so. */
interface Expected {
  readonly minutes: number;
  readonly text: string;
}
type Judge = (block: TerraformBlock) => Expected | { readonly unknown: string };

const hours = (count: number, what: string): Expected => ({ minutes: count * 60, text: `${count}h, ${what}` });
const production = hours(1, "twice the usual time on PRODUCTION");
const staging = hours(3, "as operations on STAGING take 2 hours on average");
const enrollment: Judge = () => hours(1, "the provider's own default");

/** The operations whose usual time the vendor tells. */
const judges: Readonly<Record<string, Judge>> = {
  akamai_mtlstruststore_ca_set_activation: (block) => {
    const network = valueOf(block.get("network").text());
    if (network === undefined) return { unknown: "the network is not known, and each takes its own time" };
    return networkOf(network) === "STAGING" ? staging : production;
  },
  akamai_cps_dv_enrollment: enrollment,
  akamai_cps_third_party_enrollment: enrollment,
  akamai_mtlskeystore_client_certificate_akamai: () => ({
    minutes: 10,
    text: "10m, as a deployment takes 5 to 10 minutes",
  }),
};

export const rule = defineRule({
  meta: {
    id: "terraform/short-timeout",
    title: "a timeout is shorter than the operation usually takes",
    why: "Terraform gives up while the vendor goes on: the run fails, what depends on it is not made, and the next run meets an operation that is still under way.",
    next: "Remove the timeout or raise it.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, CA set activation",
        part: "timeouts: on average 2 hours on staging and 30 minutes on production",
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation",
        read: "2026-11-20",
      },
      {
        doc: "terraform-provider-akamai",
        part: "changelog of 9.0.0: the default timeout of enrollments is 1 hour",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/CHANGELOG.md",
        read: "2026-11-20",
      },
    ],
    messages: { short: "timeout {value} of {resource} is below {expected}" },
  },
  check: {
    terraformBlock(block, { report, unchecked }) {
      const judge = block.blockType === "resource" && block.isWritten ? judges[block.type] : undefined;
      const timeouts = judge === undefined ? [] : timeoutsOf(block);
      if (judge === undefined || timeouts.length === 0) return;
      const expected = judge(block);
      for (const field of timeouts) {
        const value = valueOf(field.text());
        const minutes = value === undefined ? undefined : minutesOf(value);
        if (value === undefined || minutes === undefined) continue;
        const least = "unknown" in expected ? production : expected;
        if (minutes < least.minutes) {
          const data = { value, resource: block.address, expected: least.text };
          const to = least.text.split(",")[0] ?? least.text;
          const fix = { title: `wait ${to}`, safety: "safe", patches: [{ set: field, to }] } as const;
          report({ message: "short", node: field, data, fix });
        } else if ("unknown" in expected && minutes < staging.minutes) unchecked(field, expected.unknown);
      }
    },
  },
});

/** Some resources take `timeouts` as a block, others as an object. */
function timeoutsOf(block: TerraformBlock): readonly Field[] {
  const timeouts = block.get("timeouts");
  return (timeouts.isList ? timeouts.items() : [timeouts]).flatMap((one) => one.members());
}

/** A duration as Go writes it: `1h30m`, `90s`. */
function minutesOf(duration: string): number | undefined {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:h|ms|m|s))+$/.test(duration)) return undefined;
  const units: Readonly<Record<string, number>> = { h: 60, m: 1, s: 1 / 60, ms: 1 / 60_000 };
  let minutes = 0;
  for (const [, count, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g))
    minutes += Number(count) * (units[unit ?? ""] ?? 0);
  return minutes;
}
