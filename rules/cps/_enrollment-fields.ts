/** What an enrollment is made of, and which values its members take. */

/** The values the API takes, by member (`enrollment.v11`). */
export const choices: Readonly<Record<string, readonly string[]>> = {
  certificateType: ["san", "single", "wildcard", "wildcard-san", "third-party"],
  validationType: ["dv", "ev", "ov", "third-party"],
  ra: ["symantec", "lets-encrypt", "third-party"],
  certificateChainType: ["default", "symantec1kroot"],
  signatureAlgorithm: ["SHA-1", "SHA-256"],
  "networkConfiguration.geography": ["core", "china+core", "russia+core"],
  "networkConfiguration.secureNetwork": ["enhanced-tls", "standard-tls"],
  "networkConfiguration.ocspStapling": ["on", "off", "not-set"],
};

/** Members that are true or false. */
export const switches = [
  "changeManagement",
  "enableMultiStackedCertificates",
  "networkConfiguration.sniOnly",
  "networkConfiguration.quicEnabled",
];

/** Who is asked for, and what of them. */
export const contacts = {
  adminContact: ["firstName", "lastName", "email", "phone"],
  techContact: ["firstName", "lastName", "email", "phone"],
  org: ["name", "phone"],
};
/** What the provider asks for beside these, whatever the API can do without. */
export const demanded = ["contractId", "adminContact", "techContact", "org"];
/** What the provider asks for in `csr`, where the common name stands beside the block. */
export const subject = ["c", "l", "o"];
