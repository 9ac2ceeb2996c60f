import { pem, type Row } from "./row.ts";

export const caSet = {
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
export const caSetVersion = {
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
export const caSetActivation = {
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
const { version: _version, ...v1 } = caSetVersion;

/** The documents of mTLS Edge Truststore, of both versions of its API: answers and request bodies, lists and single objects. */
export const truststore: readonly Row[] = [
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
