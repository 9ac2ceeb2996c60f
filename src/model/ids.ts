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
