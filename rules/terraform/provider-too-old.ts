import { allowedVersions, defineRule, type Field, type TerraformModule, valueOf } from "#rule";
import { modulesFrom, settingsAt } from "./_lib.ts";

/** What came with a version: a resource or data source, or one of its settings. */
interface Feature {
  readonly type: RegExp;
  readonly setting?: string;
  readonly since: string;
}

/** The newest first. */
const features: Readonly<Record<string, readonly Feature[]>> = {
  akamai: [
    { type: /^akamai_property$/, setting: "hostnames.mtls", since: "10.0.0" },
    { type: /^akamai_property$/, setting: "hostnames.tls_configuration", since: "10.0.0" },
    { type: /^akamai_mtlskeystore_client_certificate_akamai$/, setting: "preferred_ca", since: "9.1.0" },
    { type: /^akamai_mtlskeystore_client_certificate_akamai$/, setting: "revoked_versions", since: "9.1.0" },
    { type: /^akamai_mtlstruststore_/, since: "9.0.0" },
    { type: /^akamai_mtlskeystore_/, since: "8.1.0" },
    { type: /^akamai_cloudaccess_/, since: "6.3.0" },
    {
      type: /^akamai_cps_\w+_enrollment$/,
      setting: "network_configuration.client_mutual_authentication",
      since: "5.0.0",
    },
  ],
  alicloud: [
    { type: /^alicloud_esa_client_ca_certificate$/, setting: "client_ca_certificate_hostnames", since: "1.281.0" },
    { type: /^alicloud_esa_site$/, setting: "paused", since: "1.266.0" },
    { type: /^alicloud_esa_waf_rule$/, since: "1.261.0" },
    { type: /^alicloud_esa_waf_ruleset$/, since: "1.260.0" },
    { type: /^alicloud_esa_(?:site_origin_client|origin_ca)_certificate$/, since: "1.256.0" },
    { type: /^alicloud_esa_origin_client_certificate$/, since: "1.255.0" },
    { type: /^alicloud_esa_client_(?:ca_)?certificate$/, since: "1.244.0" },
    { type: /^alicloud_esa_site$/, since: "1.234.0" },
  ],
};

export const rule = defineRule({
  meta: {
    id: "terraform/provider-too-old",
    title: "a provider version is allowed that lacks what the configuration uses",
    why: "terraform init takes a version that the constraint or the lock file allows. One that lacks the resource or the argument stops at plan, or leaves the setting out of what it sends.",
    next: "Raise the version constraint and update the lock file.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "terraform-provider-akamai",
        part: "changelog: 5.0.0, 6.3.0, 8.1.0, 9.0.0, 9.1.0",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/CHANGELOG.md",
        read: "2026-11-20",
      },
      {
        doc: "terraform-provider-alicloud",
        part: "esa_client_ca_certificate: client_ca_certificate_hostnames, available since 1.281.0",
        url: "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/esa_client_ca_certificate",
        read: "2026-11-20",
      },
    ],
    messages: {
      constraint: "{provider} {constraint} allows versions without {feature}, which came with {version}",
      locked: "the lock file holds {provider} {locked}, which is without {feature}; it came with {version}",
      open: "no version of {provider} is asked for, and those before {version} are without {feature}",
    },
  },
  check: {
    terraformModule(module, { report, unchecked }) {
      if (!module.isRoot || !module.isWritten) return;
      for (const [provider, list] of Object.entries(features)) {
        const use = newestUse(module, list);
        if (use === undefined) continue;
        const { since, setting, block, at } = use;
        const data = { provider, feature: setting ?? block.type, version: since };
        const related = [{ node: at, note: "used here" }];
        const asked = askedIn(module, provider);
        const locked = asked.find((one) => one.locked !== undefined);
        if (locked?.locked !== undefined) {
          if (allowedVersions(locked.locked, since) === "none")
            report({ message: "locked", node: locked.version, data: { ...data, locked: locked.locked }, related });
          continue;
        }
        const judged = asked.map(({ version }) => ({ version, outcome: outcomeOf(version, since) }));
        const first =
          judged.find(({ outcome }) => outcome === "none") ?? judged.find(({ outcome }) => outcome === "some");
        const doubt = judged.find(({ outcome }) => outcome === "unknown");
        if (judged.some(({ outcome }) => outcome === "all")) continue;
        if (first !== undefined) {
          const { version: node, outcome } = first;
          const constraint = valueOf(node.text()) ?? "";
          const to = `>= ${since}`;
          const fix = { title: `ask for ${to}`, safety: "unsafe", patches: [{ set: node, to }] } as const;
          const certainty = outcome === "none" ? "proven" : "possible";
          report({ message: "constraint", node, data: { ...data, constraint }, related, certainty, fix });
        } else if (doubt !== undefined) unchecked(doubt.version, "the version constraint cannot be read");
        else report({ message: "open", node: at, data, certainty: "possible" });
      }
    },
  },
});

/** The use of a module, or of those it calls, that needs the newest version. */
function newestUse(module: TerraformModule, list: readonly Feature[]) {
  const blocks = modulesFrom(module).flatMap((one) => one.blocks);
  for (const { type, setting, since } of list) {
    for (const block of blocks.filter((one) => type.test(one.type))) {
      const at = setting === undefined ? block : settingsAt(block, setting)[0];
      if (at !== undefined) return { since, setting, block, at };
    }
  }
  return undefined;
}

/** What the configuration asks of a provider's version: a child module may ask for more, and otherwise takes what its root has. */
function askedIn(module: TerraformModule, provider: string): readonly { version: Field; locked: string | undefined }[] {
  const modules = modulesFrom(module);
  const required = modules.flatMap(({ providers }) => providers.filter(({ name }) => name === provider));
  const old = modules
    .flatMap(({ blocks }) => blocks.filter(({ blockType, name }) => blockType === "provider" && name === provider))
    .map((block) => ({ version: block.get("version"), locked: undefined }));
  return [...required, ...old].filter(({ version, locked }) => !version.isAbsent || locked !== undefined);
}

function outcomeOf(version: Field, since: string): "none" | "some" | "all" | "unknown" {
  const text = valueOf(version.text());
  return (text === undefined ? undefined : allowedVersions(text, since)) ?? "unknown";
}
