/** What the rules about Terraform's writing share. */
import { allowedVersions, type Field, type TerraformBlock, type TerraformModule, valueOf } from "#rule";

/** All texts of a block with the settings they belong to, in the order written. */
export function* textsOf({ field }: TerraformBlock): Generator<{ readonly field: Field; readonly text: string }> {
  const waiting = [...field.members()].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === "string") yield { field: next, text: next.value };
    else waiting.push(...[...(next.isList ? next.items() : next.members())].reverse());
  }
}

/** The fields of a setting such as `network_configuration.geography`: several where the block it is in is repeated. */
export function settingsAt({ field }: TerraformBlock, path: string): readonly Field[] {
  return path
    .split(".")
    .reduce<readonly Field[]>(
      (fields, name) => fields.flatMap((one) => (one.isList ? one.items() : [one])).map((one) => one.get(name)),
      [field],
    )
    .filter(({ value }) => value !== undefined);
}

/** For sentences: the setting of a field, without the places of its lists. */
export function argumentOf(field: Field): string {
  return field.path.replace(/\[\d+\]/g, "");
}

/** A module with all that it calls, directly or not, as far as they are in view. */
export function modulesFrom(module: TerraformModule): readonly TerraformModule[] {
  const found = new Set([module]);
  for (const one of found) for (const call of one.calls) found.add(call.module); // grows while it is gone through
  return [...found];
}

/** True where the configuration keeps the provider of a block to versions before one. */
export function staysBelow(since: string, { module, type }: TerraformBlock): boolean {
  return module.providers
    .filter(({ name }) => type.startsWith(`${name}_`))
    .some(({ locked, version }) => allowedVersions(locked ?? valueOf(version.text()) ?? ">= 0", since) === "none");
}
