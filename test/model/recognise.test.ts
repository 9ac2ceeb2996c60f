import { describe, expect, test } from "vitest";
import { valueOf } from "../../src/model/index.ts";
import { kindsOf, understand } from "./kinds.ts";

type Row = readonly [title: string, document: unknown, kinds: Readonly<Record<string, number>>];

const pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
const csr = "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n";

/* ---- the systems of Akamai, each document as its API gives or takes it ---- */

const clientCertificate = {
  certificateId: 4411,
  certificateName: "shop-origin",
  geography: "CORE",
  keyAlgorithm: "RSA",
  notificationEmails: ["ops@example.com"],
  secureNetwork: "ENHANCED_TLS",
  signer: "THIRD_PARTY",
  subject: "/C=US/O=Shop/CN=shop-origin/",
  createdBy: "ci",
  createdDate: "2026-01-04T08:00:00Z",
};
const certificateVersions = [
  {
    version: 2,
    versionGuid: "5d9b6f1e-0a6f-4a54-9b7c-2f6d8d2c1b02",
    versionAlias: null,
    status: "DEPLOYED",
    keyAlgorithm: "RSA",
    csrBlock: { csr, keyAlgorithm: "RSA" },
    certificateBlock: { certificate: pem, keyAlgorithm: "RSA", trustChain: null },
    validation: { errors: [], warnings: [] },
    properties: [{ assetId: 990017, groupId: 32145, propertyName: "shop", propertyVersion: 14 }],
  },
  {
    version: 2,
    versionGuid: "c0b7a9d4-77e3-4f0b-8b0e-6f7f1a2f9e10",
    versionAlias: "CURRENT",
    status: "DEPLOYED",
    keyAlgorithm: "RSA",
  },
  {
    version: 3,
    versionGuid: "0fbb4c61-5a43-4b7f-a3a5-0c1a5d3cc333",
    versionAlias: null,
    status: "AWAITING_SIGNED_CERTIFICATE",
    certificateBlock: null,
  },
];
const accountCa = {
  id: 71,
  version: 1,
  accountId: "A-CCT0001",
  commonName: "Example Client CA",
  subject: "CN=Example Client CA",
  certificate: pem,
  keyAlgorithm: "RSA",
  keySizeInBytes: 4096,
  issuedDate: "2025-06-01T08:00:00Z",
  expiryDate: "2030-06-01T08:00:00Z",
  qualificationDate: null,
  status: "CURRENT",
};
const keystore: readonly Row[] = [
  [
    "a list of client certificates",
    { certificates: [clientCertificate, { ...clientCertificate, certificateId: 4412 }] },
    { clientCertificate: 2 },
  ],
  ["a client certificate", clientCertificate, { clientCertificate: 1 }],
  [
    "the body that creates a client certificate",
    {
      certificateName: "shop-origin",
      contractId: "C-0AB1CD2",
      groupId: 32145,
      geography: "CORE",
      notificationEmails: ["ops@example.com"],
      secureNetwork: "ENHANCED_TLS",
      signer: "AKAMAI",
    },
    { clientCertificate: 1 },
  ],
  [
    "a list of certificate versions with their aliases",
    { versions: certificateVersions },
    { certificateVersion: 3, pemText: 2 },
  ],
  [
    "a certificate with its versions",
    { ...clientCertificate, versions: certificateVersions },
    { clientCertificate: 1, certificateVersion: 3, pemText: 2 },
  ],
  ["a certificate version", certificateVersions[1], { certificateVersion: 1 }],
  ["account CAs", { certificates: [accountCa] }, { accountCa: 1, pemText: 1 }],
  ["an upload of a signed certificate", { certificate: pem, trustChain: pem }, { certificateUpload: 1, pemText: 2 }],
  ["an upload of a signed certificate without a chain", { certificate: pem }, { certificateUpload: 1, pemText: 1 }],
];

const accessKey = {
  accessKeyUid: 70021,
  accessKeyName: "assets-s3",
  authenticationMethod: "AWS4_HMAC_SHA256",
  latestVersion: 2,
  createdBy: "ci",
  createdTime: "2026-02-02T10:00:00Z",
  groups: [{ groupId: 32145, groupName: "web", contractIds: ["C-0AB1CD2"] }],
  networkConfiguration: { securityNetwork: "ENHANCED_TLS", additionalCdn: null },
  note: null,
};
const keyVersion = {
  accessKeyUid: 70021,
  version: 2,
  versionGuid: "9f1d7a7e-3a35-4c8f-8f2e-1d6b0c0e2a77",
  cloudAccessKeyId: "AKIAMADEUP00000001",
  deploymentStatus: "ACTIVE",
  createdBy: "ci",
  createdTime: "2026-04-01T10:00:00Z",
};
const keyBody = {
  accessKeyName: "assets-s3",
  authenticationMethod: "AWS4_HMAC_SHA256",
  contractId: "C-0AB1CD2",
  groupId: 32145,
  credentials: { cloudAccessKeyId: "AKIAMADEUP00000001", cloudSecretAccessKey: "made-up-secret-0000000000000001" },
  networkConfiguration: { securityNetwork: "ENHANCED_TLS" },
};
const createRequest = {
  requestId: 9001,
  requestDate: "2026-04-01T09:50:00Z",
  requestedBy: "ci",
  processingStatus: "DONE",
  request: { ...keyBody, credentials: undefined },
  accessKey: { accessKeyUid: 70021, link: "/cam/v1/access-keys/70021" },
  accessKeyVersion: { accessKeyUid: 70021, version: 2, link: "/cam/v1/access-keys/70021/versions/2" },
};
const keyUse = {
  accessKeyUid: 70021,
  version: 2,
  propertyId: "prp_551200",
  propertyName: "shop",
  stagingVersion: 15,
  productionVersion: null,
};
const cam: readonly Row[] = [
  ["a list of access keys", { accessKeys: [accessKey, { ...accessKey, accessKeyUid: 70022 }] }, { accessKey: 2 }],
  ["an access key", accessKey, { accessKey: 1 }],
  ["the body that creates an access key", keyBody, { accessKey: 1 }],
  ["such a body without its name", { ...keyBody, accessKeyName: undefined }, { accessKey: 1 }],
  [
    "a list of key versions, which speaks for the key",
    { accessKeyVersions: [keyVersion, { ...keyVersion, version: 1 }] },
    { accessKey: 1, keyVersion: 2 },
  ],
  ["a key version", keyVersion, { accessKey: 1, keyVersion: 1 }],
  ["the body that adds a key version", keyBody.credentials, { keyVersion: 1 }],
  ["the answer about a create request", createRequest, { accessKey: 1 }],
  [
    "a failed create request, which names no key",
    { requestId: 1, processingStatus: "FAILED", request: keyBody, accessKey: null, accessKeyVersion: null },
    {},
  ],
  ["the properties of a key version", { properties: [keyUse] }, { accessKey: 1 }],
  ["a lookup of properties", { lookupId: 4410, lookupStatus: "COMPLETE", properties: [keyUse] }, { accessKey: 1 }],
];

const hostname = {
  cnameType: "EDGE_HOSTNAME",
  edgeHostnameId: "ehn_88001",
  cnameFrom: "shop.example.com",
  cnameTo: "shop.example.com.edgekey.net",
  certProvisioningType: "CPS_MANAGED",
};
const property = {
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
const edgeHostname = {
  edgeHostnameId: "ehn_88001",
  edgeHostnameDomain: "shop.example.com.edgekey.net",
  productId: "prd_SPM",
  domainPrefix: "shop.example.com",
  domainSuffix: "edgekey.net",
  secure: true,
  ipVersionBehavior: "IPV6_COMPLIANCE",
};
const activation = {
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
const defaultRule = {
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
const about = {
  contractId: "ctr_C-0AB1CD2",
  groupId: "grp_32145",
  propertyId: "prp_551200",
  propertyName: "shop",
  propertyVersion: 15,
  etag: "5f0c",
};
const papi: readonly Row[] = [
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

const caSet = {
  accountId: "A-CCT0001",
  caSetId: "70010",
  caSetName: "partner-clients",
  caSetStatus: "NOT_DELETED",
  description: "Partner API CAs",
  latestVersion: 2,
  stagingVersion: 2,
  productionVersion: 1,
  versionsLink: "/mtls-edge-truststore/v2/ca-sets/70010/versions/",
  createdBy: "ops1",
  createdDate: "2025-09-01T08:00:00Z",
};
const caSetVersion = {
  caSetId: "70010",
  caSetName: "partner-clients",
  version: 2,
  versionLink: "/mtls-edge-truststore/v2/ca-sets/70010/versions/2",
  description: "add 2026 root",
  allowInsecureSha1: false,
  stagingStatus: "ACTIVE",
  productionStatus: "INACTIVE",
  createdBy: "ops1",
  createdDate: "2025-10-01T08:00:00Z",
  validation: null,
  certificates: [
    { certificatePem: pem, description: "Root R1", subject: "CN=Root R1", endDate: "2034-01-01T00:00:00Z" },
  ],
};
const caSetActivation = {
  activationId: 90021,
  activationLink: "/mtls-edge-truststore/v2/ca-sets/70010/versions/2/activations/90021",
  caSetId: "70010",
  caSetName: "partner-clients",
  version: 2,
  network: "STAGING",
  activationType: "ACTIVATE",
  activationStatus: "IN_PROGRESS",
  percentComplete: 0,
  failureReason: null,
  validation: { warnings: [] },
};
const { version: _, caSetStatus: __, ...v1 } = { ...caSetVersion, caSetStatus: "" };
const truststore: readonly Row[] = [
  ["a list of CA sets", { caSets: [caSet, { ...caSet, caSetId: "70011", caSetName: "other" }] }, { caSet: 2 }],
  ["a CA set", caSet, { caSet: 1 }],
  [
    "a CA set of the first API",
    { caSetId: 70010, caSetName: "partner-clients", isDeleted: false, latestVersion: 2 },
    { caSet: 1 },
  ],
  ["the body that creates a CA set", { caSetName: "partner-clients", description: "Partner API CAs" }, { caSet: 1 }],
  ["the shortest body that creates a CA set", { caSetName: "partner-clients" }, { caSet: 1 }],
  [
    "a list of versions, which speaks for the set",
    { versions: [caSetVersion, { ...caSetVersion, version: 1, certificates: [] }] },
    { caSet: 1, caSetVersion: 2, pemText: 1 },
  ],
  ["a version", caSetVersion, { caSet: 1, caSetVersion: 1, pemText: 1 }],
  [
    "a version of the first API",
    { ...v1, versionId: 2, versionNumber: 2, comments: "add 2026 root" },
    { caSet: 1, caSetVersion: 1, pemText: 1 },
  ],
  [
    "the body that creates a version",
    { certificates: [{ certificatePem: pem, description: "Root R1" }], allowInsecureSha1: false, description: "first" },
    { caSetVersion: 1, pemText: 1 },
  ],
  ["a body without certificates", { certificates: [], allowInsecureSha1: false }, { caSetVersion: 1 }],
  [
    "the body that validates certificates",
    { allowInsecureSha1: true, certificates: [{ certificatePem: pem }] },
    { caSetVersion: 1, pemText: 1 },
  ],
  ["a list of activations", { activations: [caSetActivation] }, { caSet: 1, caSetActivation: 1 }],
  ["an activation", caSetActivation, { caSet: 1, caSetActivation: 1 }],
  [
    "an activation of the first API",
    { activationId: 1, caSetId: 70010, version: 2, network: "STAGING", type: "ACTIVATE", status: "COMPLETE" },
    { caSet: 1, caSetActivation: 1 },
  ],
  [
    "the state of a deletion",
    {
      caSetId: "70010",
      caSetName: "partner-clients",
      status: "IN_PROGRESS",
      resourceMethod: "delete",
      deletions: [{ network: "STAGING", percentComplete: 100, status: "COMPLETE", failureReason: null }],
    },
    { caSet: 1 },
  ],
];

const enrollment = {
  id: 204001,
  location: "/cps/v2/enrollments/204001",
  ra: "third-party",
  validationType: "third-party",
  certificateType: "third-party",
  changeManagement: true,
  enableMultiStackedCertificates: true,
  csr: { cn: "api.example.com", sans: ["api.example.com"], c: "US", o: "Example" },
  networkConfiguration: {
    geography: "core",
    secureNetwork: "enhanced-tls",
    sniOnly: true,
    quicEnabled: false,
    clientMutualAuthentication: {
      setId: "70010",
      authenticationOptions: { sendCaListToClient: true, ocsp: { enabled: false } },
    },
  },
  org: { name: "Example" },
  adminContact: { firstName: "A" },
  techContact: { firstName: "C" },
  pendingChanges: [],
  productionSlots: [31001],
};
const deployment = {
  primaryCertificate: { certificate: pem, trustChain: pem, expiry: "2027-01-01T00:00:00Z", keyAlgorithm: "RSA" },
  multiStackedCertificates: [],
  networkConfiguration: { geography: "core" },
  ocspStapled: true,
};
const cps: readonly Row[] = [
  ["a list of enrollments", { enrollments: [enrollment, { ...enrollment, id: 204002 }] }, { enrollment: 2 }],
  ["an enrollment", enrollment, { enrollment: 1 }],
  [
    "the body that creates an enrollment",
    {
      ...enrollment,
      id: undefined,
      location: undefined,
      networkConfiguration: { geography: "core", secureNetwork: "enhanced-tls", sniOnly: true },
    },
    { enrollment: 1 },
  ],
  [
    "the answer to a change",
    { enrollment: "/cps/v2/enrollments/204001", changes: ["/cps/v2/enrollments/204001/changes/9001"] },
    {},
  ],
  [
    "signing requests",
    {
      csrs: [
        { csr, keyAlgorithm: "RSA" },
        { csr, keyAlgorithm: "ECDSA" },
      ],
    },
    { pemText: 2 },
  ],
  [
    "an upload of certificates",
    { certificatesAndTrustChains: [{ certificate: pem, trustChain: pem, keyAlgorithm: "RSA" }] },
    { certificateUpload: 1, pemText: 2 },
  ],
  [
    "an upload without a chain",
    { certificatesAndTrustChains: [{ certificate: pem, keyAlgorithm: "ECDSA" }] },
    { certificateUpload: 1, pemText: 1 },
  ],
  ["an acknowledgement", { acknowledgement: "acknowledge", hash: "24fb6fb9" }, {}],
  ["what is deployed", { production: deployment, staging: deployment }, { pemText: 4 }],
  ["what is deployed on one network", deployment, { pemText: 2 }],
];

/* ---- ESA ---- */

const site = {
  SiteId: 4400112233445,
  SiteName: "example.com",
  Status: "active",
  AccessType: "NS",
  Coverage: "overseas",
  InstanceId: "esa-site-abc123",
  PlanSpecName: "high",
};
const page = {
  RequestId: "R-1",
  SiteId: 4400112233445,
  SiteName: "example.com",
  TotalCount: 1,
  PageNumber: 1,
  PageSize: 20,
};
const ca = {
  Id: "baba0000000000000000000000000c01",
  Name: "corp-root",
  Type: "upload",
  Status: "OK",
  CommonName: "Corp Root",
  NotAfter: "2035-01-01 00:00:00",
};
const leaf = {
  Id: "baba0000000000000000000000000e01",
  Name: "n",
  Type: "dcdn",
  Status: "active",
  NotAfter: "2027-01-10 00:00:00",
  CACertificateId: "baba0000000000000000000000000ca0",
};
const config = {
  Id: 20004711,
  Name: "mtls_block",
  Status: "on",
  Action: "deny",
  Expression: '(http.host in {"api.example.com"} and not ali.tls_client_auth.cert_verified)',
};
const wafRule = {
  Id: 20004711,
  RulesetId: 10000815,
  Phase: "http_custom",
  Type: "http_custom",
  Name: "mtls_block",
  Position: 1,
  Status: "on",
  Action: "deny",
  Config: config,
};
const esa: readonly Row[] = [
  ["a list of sites", { RequestId: "R-1", TotalCount: 1, PageNumber: 1, PageSize: 500, Sites: [site] }, { esaSite: 1 }],
  ["a site", { RequestId: "R-1", SiteModel: site }, { esaSite: 1 }],
  ["a list of client CA certificates", { ...page, Result: [ca] }, { esaSite: 1, esaCa: 1 }],
  ["a list of client certificates", { ...page, Result: [leaf] }, { esaSite: 1, esaClientCertificate: 1 }],
  [
    "a client CA certificate",
    { SiteId: 4400112233445, SiteName: "example.com", Status: "OK", Certificate: pem, Result: ca },
    { esaSite: 1, esaCa: 1, pemText: 1 },
  ],
  [
    "a client certificate",
    { SiteId: 4400112233445, SiteName: "example.com", Status: "active", Certificate: pem, Result: leaf },
    { esaSite: 1, esaClientCertificate: 1, pemText: 1 },
  ],
  [
    "the answer that issues a client certificate",
    {
      RequestId: "R-2",
      Id: leaf.Id,
      Status: "active",
      CommonName: "device-1",
      ValidityDays: "365",
      CACertificateId: leaf.CACertificateId,
      Certificate: pem,
      PrivateKey: "made up",
    },
    { esaClientCertificate: 1, pemText: 1 },
  ],
  [
    "the answer to an upload of a CA certificate",
    {
      RequestId: "R-3",
      Id: ca.Id,
      Status: "OK",
      CommonName: "Corp Root",
      FingerprintSha256: "0f0f",
      ValidityDays: "3650",
      NotAfter: "2035-01-01T00:00:00Z",
    },
    { esaCa: 1 },
  ],
  [
    "the body that asks for a client certificate",
    { SiteId: 4400112233445, ValidityDays: 365, CSR: csr },
    { esaSite: 1, esaClientCertificate: 1, pemText: 1 },
  ],
  [
    "such a body in camel case",
    { siteId: 4400112233445, validityDays: 365, pkeyType: "RSA" },
    { esaSite: 1, esaClientCertificate: 1 },
  ],
  [
    "the body that uploads a CA certificate",
    { SiteId: 4400112233445, Name: "corp-root", Certificate: pem },
    { esaSite: 1, esaCa: 1, pemText: 1 },
  ],
  [
    "the same in camel case",
    { siteId: 4400112233445, name: "corp-root", certificate: pem },
    { esaSite: 1, esaCa: 1, pemText: 1 },
  ],
  [
    "a hostname binding",
    { RequestId: "R-3", SiteId: 4400112233445, SiteName: "example.com", Id: ca.Id, Hostnames: ["api.example.com"] },
    { esaSite: 1, esaBinding: 1 },
  ],
  [
    "a hostname binding of the CA that ESA manages",
    { SiteId: 4400112233445, SiteName: "example.com", Hostnames: [] },
    { esaSite: 1, esaBinding: 1 },
  ],
  [
    "the body that binds, its list in a text",
    { SiteId: 4400112233445, Hostnames: '["api.example.com","iot.example.com"]' },
    { esaSite: 1, esaBinding: 1 },
  ],
  [
    "the body that binds, in camel case",
    { siteId: 4400112233445, id: ca.Id, hostnames: ["api.example.com"] },
    { esaSite: 1, esaBinding: 1 },
  ],
  [
    "a list of WAF rules",
    { RequestId: "R-4", TotalCount: 1, PageNumber: 1, PageSize: 20, SiteUsage: 1, Rules: [wafRule] },
    { esaWafRule: 1 },
  ],
  [
    "a WAF rule",
    { RequestId: "R-5", Id: 20004711, Phase: "http_custom", Position: 1, Status: "on", Config: config },
    { esaWafRule: 1 },
  ],
  [
    "the body that creates a WAF rule, its settings in a text",
    { SiteId: 4400112233445, Phase: "http_custom", Config: JSON.stringify(config) },
    { esaSite: 1, esaWafRule: 1 },
  ],
  [
    "the body that creates a WAF rule, in camel case",
    { siteId: 4400112233445, phase: "http_custom", config: { expression: config.Expression, action: "deny" } },
    { esaSite: 1, esaWafRule: 1 },
  ],
  [
    "WAF rulesets",
    {
      TotalCount: 1,
      Rulesets: [{ Id: 10000815, Phase: "http_custom", Name: "custom", Status: "on", Rules: [wafRule] }],
    },
    { esaWafRule: 1 },
  ],
  [
    "WAF phases",
    { Phases: [{ Phase: "http_custom", Rulesets: [{ Id: 10000815, Phase: "http_custom", Rules: [wafRule] }] }] },
    { esaWafRule: 1 },
  ],
  [
    "the body that creates a ruleset of the account",
    {
      InstanceId: "esa-site-abc123",
      Phase: "http_custom",
      Name: "mtls",
      Expression: '(http.host eq "api.example.com")',
      Status: "on",
      Rules: [{ Name: "r", Action: "deny", Expression: "not ali.tls_client_auth.cert_verified", Status: "on" }],
    },
    { esaWafRule: 1 },
  ],
  [
    "a ROS template",
    {
      ROSTemplateFormatVersion: "2015-09-01",
      Resources: {
        Ca: { Type: "ALIYUN::ESA::ClientCaCertificate", Properties: { SiteId: 4400112233445, Certificate: pem } },
        Rule: {
          Type: "ALIYUN::ESA::WafRule",
          Properties: { SiteId: 4400112233445, Phase: "http_custom", Config: config },
        },
        Bucket: { Type: "ALIYUN::OSS::Bucket", Properties: { BucketName: "made-up" } },
      },
    },
    { esaSite: 1, esaCa: 1, esaWafRule: 1, pemText: 1 },
  ],
];

/* ---- what only looks alike ---- */

const strangers: readonly Row[] = [
  [
    "package.json",
    {
      name: "shop",
      version: "1.0.0",
      description: "a shop",
      scripts: { test: "vitest" },
      dependencies: { vitest: "^4.1.0" },
      engines: { node: ">=20" },
    },
    {},
  ],
  [
    "package-lock.json",
    { name: "shop", version: "1.0.0", lockfileVersion: 3, packages: { "": { name: "shop", version: "1.0.0" } } },
    {},
  ],
  [
    "tsconfig.json",
    {
      extends: "./base.json",
      compilerOptions: { strict: true, target: "es2022" },
      include: ["src"],
      exclude: ["dist"],
    },
    {},
  ],
  [
    "an AWS IAM policy",
    {
      Version: "2012-10-17",
      Statement: [{ Sid: "Read", Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::made-up/*" }],
    },
    {},
  ],
  [
    "an AWS access key",
    {
      AccessKey: {
        UserName: "ci",
        AccessKeyId: "AKIAMADEUP00000001",
        Status: "Active",
        CreateDate: "2026-01-01T00:00:00Z",
      },
    },
    {},
  ],
  [
    "a GitHub repository",
    {
      id: 4411,
      name: "shop",
      full_name: "example/shop",
      owner: { login: "example", id: 1 },
      default_branch: "main",
      private: false,
    },
    {},
  ],
  [
    "a list of GitHub workflow runs",
    { total_count: 1, workflow_runs: [{ id: 1, name: "CI", status: "completed", conclusion: "success" }] },
    {},
  ],
  ["an ESLint configuration", { rules: { "no-console": "error" }, env: { node: true } }, {}],
  [
    "an OpenAPI description",
    {
      openapi: "3.1.0",
      info: { title: "Shop", version: "1" },
      paths: { "/items": { get: { responses: { 200: { description: "ok" } } } } },
      components: { schemas: { Item: { properties: { propertyId: { type: "string" } } } } },
    },
    {},
  ],
  [
    "a Kubernetes manifest",
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "tls", labels: { app: "shop" } },
      type: "kubernetes.io/tls",
      data: { "tls.crt": "TUlJQg==" },
    },
    {},
  ],
  [
    "a Kubernetes ingress",
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: { name: "shop" },
      spec: { rules: [{ host: "shop.example.com", http: { paths: [] } }] },
    },
    {},
  ],
  [
    "a CloudFormation template",
    {
      AWSTemplateFormatVersion: "2010-09-09",
      Resources: { Bucket: { Type: "AWS::S3::Bucket", Properties: { BucketName: "made-up" } } },
    },
    {},
  ],
  [
    "a list of release versions",
    {
      versions: [
        { version: "1.0.0", status: "released" },
        { version: "1.1.0", status: "draft" },
      ],
    },
    {},
  ],
  [
    "certificates of another inventory",
    { certificates: [{ id: 1, name: "www", certificate: "made up", status: "ok" }] },
    {},
  ],
  ["an activation of something else", { activationId: 1, user: "a@example.com", status: "done" }, {}],
  ["real estate", { properties: [{ propertyId: 7, address: "1 A St", rooms: 3 }] }, {}],
  [
    "a JSON Schema",
    {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { behaviors: { type: "array" }, name: { type: "string" } },
      required: ["name"],
    },
    {},
  ],
  ["an entry of hostnames for another tool", { SiteId: "eu-1", Servers: ["a.example.com"] }, {}],
  [
    "a list of plugins with options",
    [
      { name: "sort", settings: { by: "name" } },
      { name: "filter", settings: {} },
    ],
    {},
  ],
  [
    "a Google Cloud service account",
    { type: "service_account", project_id: "made-up", client_email: "ci@made-up.example.com", client_id: "1" },
    {},
  ],
];

const groups = { keystore, cam, papi, truststore, cps, esa, strangers };

describe.for(Object.entries(groups))("%s", ([, rows]) => {
  test.for(rows)("%s", async ([, document, kinds]) => {
    expect(await kindsOf(document)).toEqual(kinds);
  });
});

describe("links", () => {
  const known = (link: { readonly state: string }): unknown =>
    link.state === "known" && "value" in link ? link.value : undefined;

  test("versions of a client certificate find it by the digits of their file name", async () => {
    const { project } = await understand({
      "certificates.json": { certificates: [clientCertificate] },
      "4411-versions.json": { versions: certificateVersions },
    });
    expect(project.clientCertificates[0]?.versions).toHaveLength(3);
    expect(project.certificateVersions.every((version) => version.certificate === project.clientCertificates[0])).toBe(
      true,
    );
  });

  test("versions, requests, uses and bodies find their access key, whatever is read first", async () => {
    const { project } = await understand({
      "1-request.json": createRequest,
      "2-uses.json": { properties: [keyUse] },
      "70021-body.json": keyBody.credentials,
      "8-keys.json": { accessKeys: [accessKey] },
      "9-versions.json": { accessKeyVersions: [{ ...keyVersion, deploymentStatus: undefined }] },
    });
    expect(project.accessKeys).toHaveLength(1);
    const [key] = project.accessKeys;
    expect(key?.label).toBe("assets-s3");
    expect(key?.isMention).toBe(false);
    const [listed, body] = [
      key?.versions.find((version) => !version.isBody),
      key?.versions.find((version) => version.isBody),
    ];
    expect(body).toBeDefined();
    expect(listed && valueOf(listed.requestStatus)).toBe("DONE");
    expect(listed?.users).toHaveLength(1);
  });

  test("an origin's GUID finds the version and the key, in any case", async () => {
    const options = {
      authenticationMethod: "AWS",
      accessKeyEncryptedStorage: true,
      awsAccessKeyVersionGuid: keyVersion.versionGuid.toUpperCase(),
    };
    const { all } = await understand({
      "keys.json": { accessKeys: [accessKey] },
      "versions.json": { accessKeyVersions: [keyVersion] },
      "rules.json": {
        rules: { name: "default", behaviors: [{ name: "originCharacteristics", options }], children: [] },
      },
    });
    const tree = all[0]?.trees[0];
    const guid = tree?.behaviors("originCharacteristics")[0]?.option("awsAccessKeyVersionGuid");
    const version = guid && tree?.project?.keyVersionByGuid(guid.text());
    expect(version && valueOf(version)?.accessKey?.label).toBe("assets-s3");
  });

  test("hostnames, versions and activations find the property of the tree by its id, with and without prefix", async () => {
    const { project, all } = await understand({
      "a-hostnames.json": { propertyId: "551200", hostnames: { items: [hostname] } },
      "b-activations.json": {
        activations: { items: [{ ...activation, activationId: "atv_1", propertyId: "prp_551200", status: "ACTIVE" }] },
      },
      "c-property.json": { properties: { items: [property] } },
      "rules.json": { ...about, rules: defaultRule },
    });
    expect(project.properties).toHaveLength(1);
    expect(all[0]?.trees[0]?.property).toBe(project.properties[0]);
    expect(project.properties[0]?.hostnames).toHaveLength(1);
    expect(project.properties[0]?.activations).toHaveLength(1);
  });

  test("a page of hostnames is not taken for all", async () => {
    const { project } = await understand({
      "hostnames.json": { ...about, hostnames: { totalItems: 4, currentItemCount: 1, items: [hostname] } },
    });
    expect(project.properties[0]?.hostnamesGap).toMatch(/page/);
  });

  test("a hostname leads to its edge hostname, enrollment and CA set", async () => {
    const { project } = await understand({
      "hostnames.json": { ...about, hostnames: { items: [hostname] } },
      "edge-hostnames.json": { edgeHostnames: { items: [{ ...edgeHostname, certEnrollmentId: 204001 }] } },
      "enrollment.json": enrollment,
      "ca-sets.json": { caSets: [caSet] },
    });
    const [first] = project.hostnames;
    expect(first && known(first.edgeHostname)).toBe(project.edgeHostnames[0]);
    expect(first && known(first.enrollment)).toBe(project.enrollments[0]);
    expect(known(project.caSetById("70010"))).toBe(project.caSets[0]);
  });

  test("versions and activations of a CA set find it in either order", async () => {
    const documents = {
      "1-versions.json": { versions: [caSetVersion] },
      "2-activations.json": { activations: [caSetActivation] },
      "3-sets.json": { caSets: [caSet] },
    };
    const { project } = await understand(documents);
    expect(project.caSets).toHaveLength(1);
    expect(project.caSets[0]?.versions).toHaveLength(1);
    expect(project.caSets[0]?.activations).toHaveLength(1);
  });

  test("what belongs to an ESA site finds it, and a binding its CA", async () => {
    const { project } = await understand({
      "binding.json": { SiteId: 4400112233445, Id: ca.Id, Hostnames: ["api.example.com"] },
      "cas.json": { ...page, Result: [ca] },
      "rule.json": { SiteId: "4400112233445", Phase: "http_custom", Config: config },
      "sites.json": { Sites: [site] },
    });
    expect(project.esaSites).toHaveLength(1);
    const [only] = project.esaSites;
    expect([only?.cas.length, only?.bindings.length, only?.rules.length]).toEqual([1, 1, 1]);
    expect(only && valueOf(only.name)).toBe("example.com");
  });
});
