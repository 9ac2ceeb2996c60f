/** What a plan tells of changes that were made outside of Terraform. */

import type { Value } from "../../syntax/index.ts";
import { blockAddress } from "../address.ts";
import { type Json, listOf, objectOf, textOf } from "./plan-json.ts";

/** What `resource_drift` and `relevant_attributes` tell together: the latter name the block, whichever of its instances is meant. */
export function driftOf(root: Json): ReadonlyMap<string, readonly string[]> {
  const relevant = listOf(root["relevant_attributes"])
    .map(objectOf)
    .map(({ resource, attribute }) => ({ block: blockAddress(textOf(resource) ?? ""), path: pathOf(attribute) }));
  return new Map(
    listOf(root["resource_drift"]).flatMap((item) => {
      const address = textOf(objectOf(item)["address"]);
      if (address === undefined) return [];
      const paths = relevant.filter(({ block, path }) => path !== "" && block === blockAddress(address));
      return [[address, [...new Set(paths.map(({ path }) => path))]] as const];
    }),
  );
}

function pathOf(attribute: Value | undefined): string {
  return listOf(attribute)
    .flatMap((step) => (typeof step === "string" || typeof step === "number" ? String(step) : []))
    .join(".");
}
