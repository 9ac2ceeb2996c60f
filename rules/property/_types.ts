/** Of which type the options of mTLS and of the origin are. */

/** The types that options have, as far as rules ask for them. */
export type Kind = "switch" | "text" | "texts" | "ids";

/** What an option must hold, in words. */
export const expected = {
  switch: "true or false",
  text: "a text",
  texts: "a list of texts",
  ids: "a list of ids written as texts of digits",
} as const;

/** Options by their behavior or criterion, as far as the vendors' pages give their types. */
export const options: Readonly<Record<`${"behavior" | "criterion"}:${string}`, Readonly<Record<string, Kind>>>> = {
  "behavior:enforceMtlsSettings": {
    enableAuthSet: "switch",
    certificateAuthoritySet: "ids",
    enableOcspStatus: "switch",
    enableDenyRequest: "switch",
    enableCompleteClientCertificate: "switch",
    clientCertificateAttributes: "texts",
  },
  "behavior:clientCertificateAuth": {
    enable: "switch",
    enableCompleteClientCertificate: "switch",
    clientCertificateAttributes: "texts",
    enableClientCertificateValidationStatus: "switch",
  },
  "behavior:mtlsOriginKeystore": { enable: "switch", authClientCert: "switch", clientCertificateVersionGuid: "text" },
  // enforceMtls changed its type with the format: property/client-certificate-format-drift judges it
  "criterion:clientCertificate": {
    isCertificatePresent: "switch",
    isCertificateValid: "text",
    certificateState: "text",
  },
  "criterion:hostname": { matchOperator: "text", values: "texts" },
  "behavior:originCharacteristics": {
    accessKeyEncryptedStorage: "switch",
    awsAccessKeyVersionGuid: "text",
    gcsAccessKeyVersionGuid: "text",
    aosAccessKeyVersionGuid: "text",
  },
  "behavior:origin": { hostname: "text", originSni: "switch", customValidCnValues: "texts" },
  "behavior:logCustom": { logCustomLogField: "switch", customLogField: "text" },
};
