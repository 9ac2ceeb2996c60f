import {
  type AnyNode,
  type Behavior,
  type Criterion,
  defineRule,
  keyGuidOf,
  type Project,
  type Property,
  type RuleTree,
  valueOf,
} from "#rule";
import { isOff } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "property/not-secure",
    title: "a property with HTTPS features is not marked secure",
    why: "Without is_secure the property is made for plain HTTP: features that live in the TLS handshake, above all client certificates, are refused or never apply.",
    next: "Set is_secure to true in the options of the default rule and make sure the hostname has a certificate.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["tls"],
    cwe: [319],
    sources: [
      {
        doc: "Property Manager API",
        part: "the default rule, secure property requirements: is_secure for edgekey.net hostnames and some behaviors",
        url: "https://techdocs.akamai.com/property-mgr/reference/the-default-rule",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, works on the handshake between client and edge",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
    ],
    messages: { insecure: "{property} has is_secure off but uses {feature}" },
  },
  check: {
    property(property, { report, unchecked }) {
      const { tree } = property;
      if (tree === undefined) return;
      const read = property.isSecure;
      if (read.state === "known" && read.value) return;
      const { trees, gap } = property.merged;
      const features = [
        ...trees.flatMap(featuresOf),
        ...trees.flatMap((one) => enhancedKeys(one, property.project)),
        ...enhancedHostnames(property),
      ];
      const [first] = features;
      const options = tree.root.field.get("options");
      const node = options.get("is_secure");
      if (first === undefined) {
        const enhanced = property.hasEnhancedHostname;
        const why = enhanced.state === "unknown" ? enhanced.why : gap;
        return why === undefined ? undefined : unchecked(property, why);
      }
      if (read.state === "unknown") return unchecked(node, read.why);
      if (!options.isAbsent && !options.isObject)
        return unchecked(options, "the options of the default rule are filled in elsewhere");
      const patch = options.isObject ? { set: node, to: true } : { set: options, to: { is_secure: true } };
      report({
        message: "insecure",
        node: options.isAbsent ? tree.root : node,
        data: { property: property.resource, feature: first.words },
        related: features.map(({ node: used, words }) => ({ node: used, note: words })),
        fix: { title: "mark the property secure", safety: "unsafe", patches: [patch] },
      });
    },
  },
});

interface Feature {
  readonly node: AnyNode;
  readonly words: string;
}

/** What works over TLS only; HTTP/2, HTTP/3 and HSTS have other reasons to be there and do not count. */
function featuresOf(tree: RuleTree): readonly Feature[] {
  const behaviors = ["enforceMtlsSettings", "clientCertificateAuth", "mtlsOriginKeystore"].flatMap((name) =>
    tree.behaviors(name),
  );
  const used: readonly (Behavior | Criterion)[] = [
    ...behaviors.filter((behavior) => !isOff(behavior)),
    ...tree.criteria("clientCertificate"),
  ];
  const place = tree.include === undefined ? "" : ` of include ${tree.include.label}`;
  return used.map((node) => ({ node, words: `${node.name} in rule ${node.rule.label}${place}` }));
}

/** Access keys made for the enhanced TLS network; a client certificate counts by its behavior already. */
function enhancedKeys(tree: RuleTree, project: Project): readonly Feature[] {
  return tree.behaviors("originCharacteristics").flatMap((node) => {
    const guid = keyGuidOf(node);
    const version = guid && project.keyVersionByGuid(guid.text());
    const key = version?.state === "known" ? version.value.accessKey : undefined;
    return key !== undefined && valueOf(key.securityNetwork) === "ENHANCED_TLS"
      ? [{ node, words: `access key ${key.label} for ENHANCED_TLS` }]
      : [];
  });
}

function enhancedHostnames(property: Property): readonly Feature[] {
  const found = property.hostnames.filter(({ suffix }) => suffix === "edgekey.net");
  return found.slice(0, 5).map((node) => ({ node, words: `hostname ${node.label} on edgekey.net` }));
}
