import { csr, pem, type Row } from "./row.ts";

export const site = {
  SiteId: 4400112233445,
  SiteName: "example.com",
  Status: "active",
  AccessType: "NS",
  Coverage: "overseas",
  InstanceId: "esa-site-abc123",
  PlanSpecName: "high",
};
export const page = {
  RequestId: "R-1",
  SiteId: 4400112233445,
  SiteName: "example.com",
  TotalCount: 1,
  PageNumber: 1,
  PageSize: 20,
};
export const ca = {
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
export const config = {
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

/** The documents of Alibaba Cloud ESA, in the case of its answers and in that of its SDK: answers and request bodies, lists and single objects. */
export const esa: readonly Row[] = [
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
