import { type Activation, type Behavior, defineRule, type Field, type Property, valueOf } from "#rule";
import { declaredBeside } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "activation/staging-only",
    title: "a property that relies on mTLS is active on staging only",
    why: "Client certificates and CA sets take effect only with the production activation. Until then nothing of this setup protects or serves a visitor.",
    next: "Test on staging, then activate the same version on production.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation", "mtls"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a certificate works only once the property is active on production",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "mTLS Edge Truststore",
        part: "mTLS cannot be set up on staging alone",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20",
      },
    ],
    messages: { staging: "{property} uses {feature}, but no PRODUCTION activation exists" },
  },
  check: {
    property(property, { report, unchecked }) {
      const feature = featureOf(property);
      if (feature === undefined) return;
      const place = stagingPlace(property);
      if (place === undefined) return;
      if (typeof place === "string") return unchecked(property, place);
      report({
        message: "staging",
        node: place,
        // An answer about one activation looks like a list of one, and Terraform need not be all that activates; the property's
        // own record is sure.
        certainty: property.activations.some(isPartial) && !property.says("productionVersion") ? "likely" : "proven",
        data: { property: property.resource, feature: feature.name },
        related: [{ node: feature, note: "what relies on production" }],
      });
    },
  },
});

function isPartial({ listed, declaration }: Activation): boolean {
  return listed === 1 || declaration !== undefined;
}

/** The behavior that makes a property depend on its production activation; undefined when none does. */
function featureOf(property: Property): Behavior | undefined {
  const { tree } = property;
  const isOn = (field: Field): boolean => valueOf(field.bool()) !== false;
  const keystore = tree?.behaviors("mtlsOriginKeystore").find((behavior) => isOn(behavior.option("enable")));
  const truststore = tree?.behaviors("enforceMtlsSettings").find((behavior) => isOn(behavior.option("enableAuthSet")));
  const keys = tree
    ?.behaviors("originCharacteristics")
    .find((behavior) => valueOf(behavior.option("accessKeyEncryptedStorage").bool()) === true);
  return keystore ?? truststore ?? keys;
}

/**
 * Where it shows that the property is active on staging and on production it is not: the property's own record, else the newest
 * entry of its list of activations. A text says why it cannot be told; undefined when there is nothing to say.
 */
function stagingPlace(property: Property): Field | string | undefined {
  const production = property.get("productionVersion").number();
  if (production.state === "known") return undefined;
  const { activations } = property;
  const declared = activations.find(({ declaration }) => declaration !== undefined);
  if (declared !== undefined) return declaredPlace(declared, property);
  // A request for production is reason enough to be silent, whatever the account shows yet.
  if (activations.some(({ network }) => network === "PRODUCTION")) return undefined;
  const vague = activations.find(({ network, isRequest }) => network === undefined && !isRequest);
  if (production.state === "unknown" || vague !== undefined) return "the network of an activation is not known";
  const records = activations.filter((activation) => !activation.isRequest && activation.isEffective);
  const newest = records
    .toSorted((a, b) => timeOf(a.get("submitDate")).localeCompare(timeOf(b.get("submitDate"))))
    .at(-1);
  const listed = records.some(({ listed }) => listed > 0);
  if (newest !== undefined && listed) return newest.get("network");
  const staging = property.get("stagingVersion").number();
  if (property.says("productionVersion") && staging.state === "known") return memberOf(property, "productionVersion");
  return newest === undefined ? undefined : "the list of the property's activations is not in the project or snapshot";
}

/** The same for a property that Terraform activates: its configuration shows all that it does. */
function declaredPlace(one: Activation, property: Property): Field | string | undefined {
  const { activations, gap } = declaredBeside(one);
  if (property.activations.some(({ network }) => network === "PRODUCTION")) return undefined;
  return gap ?? activations.find(({ network }) => network === "STAGING")?.get("network");
}

/** The member as the record that has it writes it, be it null. */
function memberOf(property: Property, name: string): Field {
  const record = property.records.find((field) => field.get(name).value !== undefined);
  return (record ?? property.field).get(name);
}

function timeOf(field: Field): string {
  return valueOf(field.text()) ?? "";
}
