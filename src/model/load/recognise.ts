import { readJson } from "../../syntax/index.ts";
import type { Field } from "../field.ts";
import { camShapes } from "./cam.ts";
import { cpsShapes } from "./cps.ts";
import { esaShapes } from "./esa.ts";
import { keystoreShapes } from "./keystore.ts";
import { papiShapes } from "./papi.ts";
import type { Into, Shape } from "./shape.ts";
import { truststoreShapes } from "./truststore.ts";

/** All forms of document that are not rule trees. A document is of the first form that claims it. */
const shapes: readonly Shape[] = [
  ...truststoreShapes,
  ...keystoreShapes,
  ...camShapes,
  ...cpsShapes,
  ...papiShapes,
  ...esaShapes,
];

/** Reads a document into the project; says of what form it was, undefined when it is of none. A bare list is read item by item. */
export function recognise(document: Field, into: Into): string | undefined {
  const shape = shapes.find(({ claims }) => claims(document));
  if (shape !== undefined) {
    shape.read(document, into);
    return shape.name;
  }
  if (!document.isList) return undefined;
  const names = document.items().map((item) => {
    const itemShape = item.isObject ? shapes.find(({ claims }) => claims(item)) : undefined;
    itemShape?.read(item, into);
    return itemShape?.name;
  });
  return names.find((name) => name !== undefined);
}

/** Member names that only these systems use: a text without any of them is not looked into. */
const vocabulary = [
  "behaviors",
  "criteria",
  "cnameFrom",
  "edgeHostnameDomain",
  "domainSuffix",
  "propertyId",
  "propertyName",
  "includeId",
  "includeName",
  "notifyEmails",
  "propertyVersion",
  "networkConfiguration",
  "validationType",
  "certificatesAndTrustChains",
  "csrs",
  "primaryCertificate",
  "caSets",
  "caSetId",
  "caSetName",
  "associations",
  "certificatePem",
  "allowInsecureSha1",
  "certificateName",
  "versionGuid",
  "csrBlock",
  "certificateBlock",
  "qualificationDate",
  "geography",
  "signer",
  "accessKeyName",
  "accessKeyUid",
  "accessKeys",
  "cloudAccessKeyId",
  "cloudSecretAccessKey",
  "SiteId",
  "siteId",
  "Hostnames",
  "RulesetId",
  "Rulesets",
  "Phases",
  "Sites",
  "ROSTemplateFormatVersion",
  "edgelintSnapshot",
  "clientMutualAuthentication",
  "trustChain",
  "CACertificateId",
  "FingerprintSha256",
  "ValidityDays",
  "Expression",
  "Phase",
  "ruleFormat",
  "changeManagement",
  "certificateType",
] as const;

/**
 * True when a JSON text uses a word of the systems edgelint knows as a member name, includes a snippet, or holds PEM. PEM alone is no
 * reason to speak of the faults of a text that is no JSON.
 */
export function speaksOfUs(text: string): boolean {
  if (vocabulary.some((word) => text.includes(`"${word}"`)) || text.includes("#include:")) return true;
  if (/"path"\s*:\s*"\/rules[/"]/.test(text)) return true; // a PATCH of rules
  return text.includes("-----BEGIN ") && readJson(text) !== undefined;
}

/** The same for YAML, where member names stand at the start of a line. */
export function speaksOfUsInYaml(text: string): boolean {
  return vocabulary.some((word) => text.includes(`${word}:`) || text.includes(`"${word}"`));
}

/** True for a text that is JSON, whatever the name of its file says of it: what it holds of PEM stands in strings. */
export function isJson(text: string): boolean {
  return beginsLikeJson(text) && readJson(text) !== undefined;
}

/** True for a text that begins with a list or an object. */
export function beginsLikeJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text.slice(0, 200));
}

/** A behavior or criterion by itself: it may use no other word that gives it away. */
export const looseItem = /"name"\s*:[\s\S]{0,2000}"options"\s*:|"options"\s*:[\s\S]{0,2000}"name"\s*:/;

/** Names that only Property Manager uses: with one of them, a text with bare placeholders or faults is such an item, too. */
export const itemOfOurs =
  /"name"\s*:\s*"(?:enforceMtlsSettings|clientCertificate(?:Auth)?|mtlsOriginKeystore|originCharacteristics|chaseRedirects|allowHTTPSDowngrade|logCustom|cpCode)"/;
