import type { Reference } from "../syntax/index.ts";

const prefix = /^(?:ctr|grp|prp|prd|cpc|ehn|inc|aid|act|atv|crt)_/;

/** An id without the prefix that PAPI may or may not put before it: `prp_551200` and `551200` are the same property. */
export function bareId(id: string): string {
  return id.trim().replace(prefix, "");
}

/** A host or domain name for comparing: lower case, no trailing dot, no blanks around it. */
export function hostKey(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/, "");
}

/** A GUID for comparing. */
export function guidKey(guid: string): string {
  return guid.trim().toLowerCase();
}

/** The two networks a version is activated on. */
export const networks = ["STAGING", "PRODUCTION"] as const;
export type Network = (typeof networks)[number];

/** The network a text names, in any case and with the short forms the provider takes; undefined when it names none. */
export function networkOf(text: string): Network | undefined {
  const name = text.trim().toUpperCase();
  if (["STAGING", "STAG", "S"].includes(name)) return "STAGING";
  if (["PRODUCTION", "PROD", "P"].includes(name)) return "PRODUCTION";
  return undefined;
}

/** What stands for a value that is known by reference only, such as `akamai_cps_dv_enrollment.api.id`. */
export function referenceKey({ address, path, root }: Reference): string {
  return [address, ...path].join(".") + (root === "" ? "" : ` (${root})`);
}

/** The same for an id, to compare it with others; undefined for a reference to something that is no id. */
export function idByReference(reference: Reference): string | undefined {
  const [list, last] = [reference.path.at(-2), reference.path.at(-1)];
  const isId = typeof last === "string" && (/(?:^|_)id$/.test(last) || last === "access_key_uid");
  const isOfIds = /^\d+$/.test(String(last)) && typeof list === "string" && /(?:^|_)ids$/.test(list);
  return isId || isOfIds ? referenceKey(reference) : undefined;
}

/** The thing that a reference key leads to, in words for sentences: `akamai_property.shop` for its id. */
export function nameOfReference(key: string): string {
  return key.replace(/ \([^()]*\)$/, "").replace(/\.(?:id|\w+_id|access_key_uid)$/, "");
}

/** True for an id that is a reference and no id of the vendor's. */
export function isReferenceKey(id: string): boolean {
  if (!id.includes("_") || !id.includes(".")) return false;
  return /^(?:module\.|data\.)?[a-z][\w-]*(?:\[[^\]]*\])?\.[\w-]+/.test(id) && id.includes("_");
}
