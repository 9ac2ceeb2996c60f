/** Addresses of Terraform, such as `module.edge["eu"].akamai_property.shop[0]`. */

/** Keys of `for_each` may hold brackets of their own. */
const anyKey = /\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g;
const lastKey = new RegExp(`${anyKey.source}$`);

/** The block that an instance is of, with the modules that lead to it: no keys of instances. */
export function blockAddress(address: string): string {
  return address.replace(anyKey, "");
}

/** The same without the modules, as the block's own module calls it. */
export function localAddress(address: string): string {
  return blockAddress(address).replace(/^(?:module\.[\w-]+\.)+/, "");
}

/** All instances of a block together, in the instance of a module they are in. */
export function withoutKey(address: string): string {
  return address.replace(lastKey, "");
}
