import type { Row } from "./row.ts";

export const accessKey = {
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
export const keyVersion = {
  accessKeyUid: 70021,
  version: 2,
  versionGuid: "9f1d7a7e-3a35-4c8f-8f2e-1d6b0c0e2a77",
  cloudAccessKeyId: "AKIAMADEUP00000001",
  deploymentStatus: "ACTIVE",
  createdBy: "ci",
  createdTime: "2026-04-01T10:00:00Z",
};
export const keyBody = {
  accessKeyName: "assets-s3",
  authenticationMethod: "AWS4_HMAC_SHA256",
  contractId: "C-0AB1CD2",
  groupId: 32145,
  credentials: { cloudAccessKeyId: "AKIAMADEUP00000001", cloudSecretAccessKey: "made-up-secret-0000000000000001" },
  networkConfiguration: { securityNetwork: "ENHANCED_TLS" },
};
export const createRequest = {
  requestId: 9001,
  requestDate: "2026-04-01T09:50:00Z",
  requestedBy: "ci",
  processingStatus: "DONE",
  request: { ...keyBody, credentials: undefined },
  accessKey: { accessKeyUid: 70021, link: "/cam/v1/access-keys/70021" },
  accessKeyVersion: { accessKeyUid: 70021, version: 2, link: "/cam/v1/access-keys/70021/versions/2" },
};
export const keyUse = {
  accessKeyUid: 70021,
  version: 2,
  propertyId: "prp_551200",
  propertyName: "shop",
  stagingVersion: 15,
  productionVersion: null,
};

/** The documents of Cloud Access Manager: answers and request bodies, lists and single objects. */
export const cam: readonly Row[] = [
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
