/** Which type of resource or data source a name that the provider does not have is meant for. */
import { nearest } from "#rule";
import { dataSources, neverTypes, resources } from "./_names.ts";

const families = /^(?:akamai_(?:mtlskeystore|mtlstruststore|cps|cloudaccess)|alicloud_esa_(?:client|waf))_/;
/** A name without what is easily mistaken in it. */
export const letters = (name: string): string => name.replaceAll("_", "").toLowerCase();
const byLetters = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [letters(name), name]));
const knownTypes: ReadonlySet<string> = new Set([...resources, ...dataSources]);
const typesByLetters = { resource: byLetters(resources), data: byLetters(dataSources) };

/** The type that is meant; undefined for one that is known, or of which nothing is known. */
export function typeMeant(
  type: string,
  isData: boolean,
): { readonly name: string; readonly isGuess: boolean } | undefined {
  if (knownTypes.has(type)) return undefined;
  const known = isData ? dataSources : resources;
  const certain = neverTypes.get(type) ?? typesByLetters[isData ? "data" : "resource"].get(letters(type));
  const guess = families.test(type) ? nearest(type, known) : undefined;
  const renamed = type.replace(/^akamai_mtls_keystore_/, "akamai_mtlskeystore_");
  const name = certain ?? guess ?? (renamed === type ? undefined : (nearest(renamed, known) ?? renamed));
  if (name === undefined || name === type) return undefined;
  return { name, isGuess: certain === undefined && renamed === type };
}
