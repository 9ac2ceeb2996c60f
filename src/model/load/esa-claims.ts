/**
 * By what ESA's objects are told apart. None names its own kind, and each has two spellings, so the tests stand together to
 * keep them from overlapping.
 */
import type { Field } from "../field.ts";
import { esaMember } from "../nodes/esa.ts";
import { valueOf } from "../read.ts";
import { isFilledListOf } from "./shape.ts";

/** True when an object has all of the members, in either spelling. */
export const has = (field: Field, ...names: readonly string[]): boolean =>
  names.every((name) => esaMember(field, name).value !== undefined);

/** True when an object has at least one of the members. */
export const hasAny = (field: Field, ...names: readonly string[]): boolean => names.some((name) => has(field, name));

/** A site itself, and not a thing that names the site it belongs to. */
export const isSite = (field: Field): boolean =>
  has(field, "SiteId", "SiteName") && !hasAny(field, "Result", "Hostnames", "Id", "RecordName");

/** A leaf issued by ESA carries the id of the CA that issued it; a CA of one's own does not. */
export const isLeaf = (field: Field): boolean => has(field, "CACertificateId");

/** The same shapes serve certificates for origins and for the edge's own names: members that only those have. */
export const isOtherCertificate = (field: Field): boolean =>
  hasAny(field, "CasId", "PubAlg", "SigAlg", "IssuerCN", "ApplyCode", "Domains", "CreatedType") ||
  actionOf(field)?.includes("Origin") === true;

/** The body that asks ESA for a client certificate. */
export const isLeafRequest = (field: Field): boolean =>
  (has(field, "ValidityDays") &&
    (hasAny(field, "CSR", "PkeyType") || (has(field, "SiteId") && field.members().length === 2))) ||
  (has(field, "SiteId") && hasAny(field, "CSR", "PkeyType") && !has(field, "Certificate"));

/** A client CA as the body or the answer of its upload. */
export const isCa = (field: Field): boolean =>
  (has(field, "Id", "FingerprintSha256") && !hasAny(field, "PrivateKey", "Hostnames")) ||
  (has(field, "SiteId", "Certificate") && !hasAny(field, "Result", "PrivateKey", "Type", "Hostnames"));

/** The hostnames bound to a CA; the id of the site may be left to the query. */
export const isBinding = (field: Field): boolean =>
  has(field, "Hostnames") &&
  (has(field, "SiteId") || field.get("Id").value !== undefined) &&
  !hasAny(field, "Certificate", "PrivateKey");

/** A WAF rule as body, answer or bare configuration. */
export const isWafRule = (field: Field): boolean =>
  (has(field, "Config") &&
    (hasAny(field, "Phase", "Position", "RulesetId") ||
      (has(field, "SiteId") && isConfig(esaMember(field, "Config"))))) ||
  (has(field, "Expression", "Action") && hasAny(field, "Phase", "Status", "RulesetId")) ||
  (has(field, "Expression", "Phase") && hasAny(field, "RulesetId", "SiteId"));

function isConfig(config: Field): boolean {
  return (
    hasAny(config, "Expression", "Action") || (typeof config.value === "string" && /"expression"/i.test(config.value))
  );
}

/** A ruleset as its call names it, with rules inside that leave to it what is told of all of them, or that are JSON in a text. */
export function holdsRules(field: Field): boolean {
  const rules = field.get("Rules");
  if (!has(field, "Phase") || rules.value === undefined) return false;
  // Other vendors' rulesets have the same members in lower case.
  const isRule = (item: Field): boolean =>
    isWafRule(item) || ["Expression", "Action"].every((name) => item.has(name)) || isConfig(item.get("Config"));
  if (typeof rules.value === "string") return /"Expression"/.test(rules.value);
  return isFilledListOf(rules, isRule);
}

/** The body of a call that asks which hostnames are bound. */
export const isBindingQuery = (field: Field): boolean =>
  /^GetClient(?:Ca)?CertificateHostnames$/.test(actionOf(field) ?? "") && has(field, "SiteId");

/** What an answer of the API has and a request has not. */
export const isAnswer = (field: Field): boolean => hasAny(field, "RequestId", "SiteName", "TotalCount");

/** The call that a request or log names, such as `SetClientCertificateHostnames`. */
export function actionOf(field: Field): string | undefined {
  const names = ["Action", "ApiName", "x-acs-action"];
  return names.map((name) => valueOf(esaMember(field, name).text())).find((name) => name !== undefined);
}
