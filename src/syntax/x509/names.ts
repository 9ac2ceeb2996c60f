import { domainToASCII } from "node:url";

/** The names a hostname is compared with: the interesting half of {@link AlternativeNames}. */
export interface HostNames {
  readonly dns: readonly string[];
  readonly ip: readonly string[];
}

/** An address as RFC 5952 writes it; bytes of no address length as `#hex`. */
export function formatIp(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join(".");
  const hex = Buffer.from(bytes).toString("hex");
  return bytes.length === 16 ? (ipOf((hex.match(/.{4}/g) ?? []).join(":")) ?? `#${hex}`) : `#${hex}`;
}

/** The one spelling of an IP address (with or without brackets); undefined for anything else. */
function ipOf(text: string): string | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text))
    return text.split(".").every((part) => Number(part) < 256) ? text : undefined;
  const bare = text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
  if (!bare.includes(":") || !/^[0-9a-f:.]+$/i.test(bare) || !URL.canParse(`http://[${bare}]/`)) return undefined;
  return new URL(`http://[${bare}]/`).hostname.slice(1, -1);
}

/** A hostname or pattern as it is compared: lower case, no final dot, labels in their punycode form. */
function normalise(name: string): string {
  const plain = name.trim().replace(/\.$/, "").toLowerCase();
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  // A wildcard is no part of a domain name and must not meet the conversion.
  const rest = plain.startsWith("*.") ? plain.slice(2) : plain;
  const ascii = domainToASCII(rest);
  return ascii === "" ? plain : plain.slice(0, plain.length - rest.length) + ascii;
}

/**
 * True when one of the DNS names covers the hostname: equal, or `*.` in front of everything behind its first label
 * (RFC 9525, 6.3). A hostname that is itself a wildcard is covered by the same wildcard only. IP addresses are never covered.
 */
export function coversName(names: readonly string[], hostname: string): boolean {
  if (ipOf(hostname) !== undefined) return false;
  const host = normalise(hostname);
  if (host === "") return false;
  const dot = host.indexOf(".");
  // A wildcard stands for one whole, non-empty label and needs two labels behind it: `*.com` is no certificate's name.
  const wildcard = dot > 0 && host.indexOf(".", dot + 1) > dot + 1 ? `*${host.slice(dot)}` : undefined;
  return names.some((name) => {
    const pattern = normalise(name);
    return pattern === host || pattern === wildcard;
  });
}

/** True when a certificate is good for a hostname or IP address: addresses are compared with iPAddress names only, never with the subject. */
export function matchesHostname(names: HostNames | { readonly sans: HostNames }, hostname: string): boolean {
  const { dns, ip } = "sans" in names ? names.sans : names;
  const address = ipOf(hostname.trim());
  return address === undefined ? coversName(dns, hostname) : ip.some((one) => (ipOf(one) ?? one) === address);
}
