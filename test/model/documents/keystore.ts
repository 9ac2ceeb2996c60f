import { csr, pem, type Row } from "./row.ts";

export const clientCertificate = {
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
export const certificateVersions = [
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

/** The documents of mTLS Origin Keystore: answers and request bodies, lists and single objects. */
export const keystore: readonly Row[] = [
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
