import { csr, pem, type Row } from "./row.ts";

export const enrollment = {
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

/** The documents of the Certificate Provisioning System: answers and request bodies, lists and single objects. */
export const cps: readonly Row[] = [
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
