import {
  type Context,
  type Document,
  defineRule,
  type Field,
  type TerraformBlock,
  type TerraformModule,
  valueOf,
} from "#rule";

const certificates = [
  "akamai_mtlskeystore_client_certificate_akamai",
  "akamai_mtlskeystore_client_certificate_third_party",
];
const messages = {
  unprotected:
    "certificate {certificate}, property {property} and its activation are in one configuration, unprotected from a destroy",
} as const;
type Say = Context<typeof messages, undefined>;

export const rule = defineRule({
  meta: {
    id: "keystore/destroy-with-live-property",
    title: "one destroy would remove a client certificate together with the property that uses it",
    why: "Destroying an activation takes the property off the network, and the client certificate goes with it. The site can go down, and for up to 24 hours the certificate cannot be created again.",
    next: "Set prevent_destroy on the activation and the certificate, or keep them in separate configurations.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "activation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "destroying a certificate in a configuration that holds the property and its activation",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    terraformModule(module, context) {
      const [destroy] = module.destroys;
      if (destroy === undefined) return;
      for (const certificate of certificates.flatMap((type) => module.ofType(type))) {
        const use = useOf(certificate, module);
        if (use === undefined || isProtected(certificate, context) || isProtected(use.activation, context)) continue;
        const blocks = [certificate, use.activation];
        context.report({
          message: "unprotected",
          node: certificate,
          certainty: "likely",
          data: { certificate: certificate.address, property: use.property.address },
          related: [
            { node: destroy, note: "everything is destroyed here" },
            { node: use.property, note: "the property" },
            { node: use.activation, note: "its activation" },
          ],
          fix: {
            title: "prevent the destruction of the certificate and the activation",
            safety: "unsafe",
            patches: blocks.map((block) => ({ set: block.get("lifecycle", "prevent_destroy"), to: true })),
          },
        });
      }
    },
    document(document, { report }) {
      const gone = deletedBy(document);
      for (const certificate of gone.filter(({ type }) => certificates.includes(type))) {
        const property = gone.find((one) => one.type === "akamai_property" && uses(one.before, certificate.before));
        const activation = gone.find(
          (one) =>
            one.type === "akamai_property_activation" &&
            valueOf(one.before.get("property_id").id()) ===
              valueOf(property?.before.get("id").id() ?? { state: "absent" }),
        );
        if (property === undefined || activation === undefined) continue;
        const data = { certificate: certificate.address, property: property.address };
        const related = [property, activation].map(({ place, address }) => ({
          node: place,
          note: `${address} goes too`,
        }));
        report({ message: "unprotected", node: certificate.place, data, related });
      }
    },
  },
});

/** The property that takes its rules from a certificate, with an activation of it, all in one module. */
function useOf(
  certificate: TerraformBlock,
  module: TerraformModule,
): { readonly property: TerraformBlock; readonly activation: TerraformBlock } | undefined {
  for (const property of module.ofType("akamai_property")) {
    if (!property.dependsOn(certificate)) continue;
    const activation = module.ofType("akamai_property_activation").find((one) => one.dependsOn(property));
    if (activation !== undefined) return { property, activation };
  }
  return undefined;
}

/** True when Terraform refuses to destroy it, and so everything with it; also where that cannot be told. */
function isProtected(block: TerraformBlock, { unchecked }: Say): boolean {
  const prevent = block.get("lifecycle", "prevent_destroy");
  const read = prevent.bool();
  if (read.state === "unknown") unchecked(prevent, read.why);
  return read.state === "unknown" || valueOf(read) === true;
}

interface Deleted {
  readonly address: string;
  readonly type: string;
  readonly before: Field;
  readonly place: Field;
}

/** What a plan deletes for good. */
function deletedBy({ field, language }: Document): readonly Deleted[] {
  if (language !== "json" || field.get("format_version").isAbsent) return [];
  return field
    .get("resource_changes")
    .items()
    .flatMap((item) => {
      const actions = valueOf(item.at("change", "actions").texts()) ?? [];
      if (actions.length !== 1 || actions[0] !== "delete") return [];
      const [address, type] = ["address", "type"].map((name) => valueOf(item.get(name).text()) ?? "");
      return [
        { address: address ?? "", type: type ?? "", before: item.at("change", "before"), place: item.get("address") },
      ];
    });
}

/** True when a GUID of the certificate stands in the rules of the property. */
function uses(property: Field, certificate: Field): boolean {
  const rules = valueOf(property.get("rules").text())?.toLowerCase() ?? "";
  const versions = certificate.get("versions");
  const listed = [...versions.items(), ...versions.members()].map((version) => version.get("version_guid"));
  return [certificate.get("current_guid"), certificate.get("previous_guid"), ...listed].some((field) => {
    const guid = valueOf(field.text())?.toLowerCase();
    return guid !== undefined && guid !== "" && rules.includes(guid);
  });
}
