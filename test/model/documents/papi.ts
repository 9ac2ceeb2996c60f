import type { Row } from "./row.ts";

export const hostname = {
  cnameType: "EDGE_HOSTNAME",
  edgeHostnameId: "ehn_88001",
  cnameFrom: "shop.example.com",
  cnameTo: "shop.example.com.edgekey.net",
  certProvisioningType: "CPS_MANAGED",
};
export const property = {
  propertyId: "prp_551200",
  propertyName: "shop",
  assetId: "aid_990017",
  contractId: "ctr_C-0AB1CD2",
  groupId: "grp_32145",
  latestVersion: 15,
  stagingVersion: 15,
  productionVersion: 14,
  note: null,
  propertyType: "TRADITIONAL",
};
export const edgeHostname = {
  edgeHostnameId: "ehn_88001",
  edgeHostnameDomain: "shop.example.com.edgekey.net",
  productId: "prd_SPM",
  domainPrefix: "shop.example.com",
  domainSuffix: "edgekey.net",
  secure: true,
  ipVersionBehavior: "IPV6_COMPLIANCE",
};
export const activation = {
  propertyVersion: 15,
  network: "STAGING",
  activationType: "ACTIVATE",
  note: "CHG-1",
  notifyEmails: ["ops@example.com"],
  acknowledgeAllWarnings: false,
  acknowledgeWarnings: ["msg_1c7f"],
  complianceRecord: { noncomplianceReason: "NO_PRODUCTION_TRAFFIC", ticketId: "CHG-1" },
};
const include = {
  includeId: "inc_7001",
  includeName: "shop-common",
  includeType: "COMMON_SETTINGS",
  contractId: "ctr_C-0AB1CD2",
  groupId: "grp_32145",
  latestVersion: 3,
};
const staticRule = {
  name: "Static",
  criteriaMustSatisfy: "all",
  criteria: [{ name: "path", options: { matchOperator: "MATCHES_ONE_OF", values: ["/static/*"] } }],
  behaviors: [],
  children: [],
};
export const defaultRule = {
  name: "default",
  criteria: [],
  behaviors: [
    { name: "origin", options: { originType: "CUSTOMER", hostname: "origin.example.com" } },
    { name: "cpCode", options: { value: { id: 123456 } } },
  ],
  children: [staticRule],
  options: { is_secure: true },
  variables: [{ name: "PMUSER_ENV", value: "prod", description: "", hidden: false, sensitive: false }],
};
export const about = {
  contractId: "ctr_C-0AB1CD2",
  groupId: "grp_32145",
  propertyId: "prp_551200",
  propertyName: "shop",
  propertyVersion: 15,
  etag: "5f0c",
};

/** The documents of Property Manager: answers and request bodies, lists and single objects. */
export const papi: readonly Row[] = [
  ["the hostnames of a version", { ...about, hostnames: { items: [hostname] } }, { property: 1, hostname: 1 }],
  ["the hostnames of a version that has none", { ...about, hostnames: { items: [] } }, { property: 1 }],
  [
    "the body that sets all hostnames",
    [hostname, { ...hostname, cnameFrom: "www.example.com" }],
    { property: 1, hostname: 2 },
  ],
  ["the body that changes hostnames", { add: [hostname], remove: ["old.example.com"] }, { property: 1, hostname: 1 }],
  ["a list of properties", { properties: { items: [property] } }, { property: 1 }],
  ["a property", property, { property: 1 }],
  [
    "the versions of a property",
    {
      ...about,
      versions: {
        items: [
          {
            propertyVersion: 15,
            etag: "5f0c",
            productId: "prd_SPM",
            ruleFormat: "v2025-10-16",
            stagingStatus: "ACTIVE",
            productionStatus: "INACTIVE",
          },
        ],
      },
    },
    { property: 1 },
  ],
  [
    "a list of edge hostnames",
    { edgeHostnames: { items: [edgeHostname, { ...edgeHostname, edgeHostnameId: "ehn_88002" }] } },
    { edgeHostname: 2 },
  ],
  ["an edge hostname", edgeHostname, { edgeHostname: 1 }],
  [
    "the body that creates an edge hostname",
    {
      productId: "prd_SPM",
      domainPrefix: "shop.example.com",
      domainSuffix: "edgekey.net",
      secureNetwork: "ENHANCED_TLS",
      certEnrollmentId: 204001,
      ipVersionBehavior: "IPV4",
    },
    { edgeHostname: 1 },
  ],
  [
    "a list of CP codes",
    { cpcodes: { items: [{ cpcodeId: "cpc_123456", cpcodeName: "shop", productIds: ["prd_SPM"] }] } },
    {},
  ],
  ["a list of includes", { includes: { items: [include] } }, { include: 1 }],
  ["an include", include, { include: 1 }],
  ["the body that activates a version", activation, { activation: 1 }],
  [
    "the activations of a property",
    {
      accountId: "act_A-CCT0001",
      activations: {
        items: [
          { ...activation, activationId: "atv_1", propertyId: "prp_551200", propertyName: "shop", status: "ACTIVE" },
        ],
      },
    },
    { activation: 1 },
  ],
  [
    "the body that activates an include",
    { ...activation, propertyVersion: undefined, includeVersion: 3, activationType: "ACTIVATE" },
    { activation: 1 },
  ],
  [
    "a rule tree in its envelope",
    { ...about, ruleFormat: "v2025-10-16", rules: defaultRule, errors: [], warnings: [] },
    { property: 1, ruleTree: 1, rule: 2 },
  ],
  [
    "the rule tree of an include",
    { ...include, includeVersion: 3, rules: defaultRule },
    { include: 1, ruleTree: 1, rule: 2 },
  ],
  ["a bare default rule", defaultRule, { property: 1, ruleTree: 1, rule: 2 }],
  ["a rule by itself", staticRule, { ruleTree: 1, rule: 1 }],
  ["a list of rules", [staticRule, { ...staticRule, name: "Other" }], { ruleTree: 2, rule: 2 }],
  ["a behavior by itself", { name: "mtlsOriginKeystore", options: { enable: true } }, { ruleTree: 1 }],
  ["a list of behaviors", defaultRule.behaviors, { ruleTree: 1 }],
  ["a member of an object, as a merge of snippets takes it", { behaviors: defaultRule.behaviors }, { ruleTree: 1 }],
  [
    "a problem of the API",
    {
      type: "https://problems.luna.akamaiapis.net/papi/v0/bad-cnameto",
      title: "Bad cnameTo",
      status: 400,
      detail: "…",
      instance: "/papi/v1/#ab12",
      errors: [],
    },
    {},
  ],
];
