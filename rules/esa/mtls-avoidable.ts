import { defineRule, type EsaBinding, type EsaSite, esaHost, type Field, valueOf } from "#rule";
import { cite, listed, meantBy } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/mtls-avoidable",
    title: "requests to an mTLS hostname can avoid the client certificate check",
    why: "The check happens on ESA. Clients that go straight to the origin, or come while the site is paused or inactive or HTTPS is off, are never asked for a certificate.",
    next: "Proxy the record, keep the site active and unpaused, and switch HTTPS on.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [288],
    sources: [
      cite("listSites", "Status: pending, active, offline, moved"),
      cite("clientCertificates", "bound hostnames do mTLS at the edge"),
      cite("httpsSetting", "https: off"),
    ],
    messages: { avoidable: "{hostname} is bound to {ca}, but {cause}" },
  },
  check: {
    esaSite(site, { report }) {
      const bindings = site.bindings.filter((binding) => binding.names.length > 0);
      const [binding] = bindings;
      if (binding === undefined) return;
      const related = bindings.map((one) => ({ node: one.list, note: "bound here" }));
      const status = site.member("Status");
      const state = valueOf(status.text());
      const about = { hostname: listed(binding.names.map(({ name }) => name)), ca: binding.caPhrase };
      if (valueOf(site.member("Paused").bool()) === true) {
        report({
          message: "avoidable",
          node: site.member("Paused"),
          data: { ...about, cause: `site ${site.label} is paused` },
          related,
        });
      } else if (state === "offline" || state === "moved" || state === "pending") {
        // What a site in these states answers is not documented in full; that it does not serve as configured is.
        report({
          message: "avoidable",
          node: status,
          data: { ...about, cause: `site ${site.label} is ${state}` },
          certainty: "likely",
          related,
        });
      }
      for (const { field, name, owner, ...about } of [...withoutTls(site, bindings), ...unproxied(site, bindings)]) {
        const { cause, certainty, title, to } = about;
        report({
          message: "avoidable",
          node: field,
          data: { hostname: name, ca: owner.caPhrase, cause },
          certainty,
          related: [{ node: owner.list, note: "bound here" }],
          fix: { title, safety: "unsafe", patches: [{ set: field, to }] },
        });
      }
    },
  },
});

/** A setting of the site by which clients of a bound hostname get around the check. */
interface WayAround {
  readonly field: Field;
  readonly name: string;
  readonly owner: EsaBinding;
  readonly cause: string;
  readonly certainty: "proven" | "likely";
  readonly title: string;
  readonly to: string | boolean;
}

/** The setting that switches HTTPS off for a bound hostname; one tells enough. */
function withoutTls(site: EsaSite, bindings: readonly EsaBinding[]): readonly WayAround[] {
  const found = bindings.flatMap((owner) =>
    meantBy(owner).flatMap((name): readonly WayAround[] => {
      const field = site.httpsOff(name)?.https;
      // That ESA then answers without TLS follows from what the setting is for.
      const about = { cause: "HTTPS is off for it", certainty: "likely", title: "switch HTTPS on", to: "on" } as const;
      return field === undefined ? [] : [{ field, name, owner, ...about }];
    }),
  );
  return found.slice(0, 1);
}

/** The records of bound hostnames that lead clients past ESA; one for the exact name goes before a wildcard. */
function* unproxied(site: EsaSite, bindings: readonly EsaBinding[]): Generator<WayAround> {
  const about = {
    cause: "its DNS record is not proxied",
    certainty: "proven",
    title: "proxy the record",
    to: true,
  } as const;
  const told = new Set<string>();
  for (const owner of bindings) {
    for (const { name } of owner.names) {
      if (told.has(name)) continue;
      told.add(name);
      const records = site.dns.filter(isAddressRecord);
      const exact = records.filter((record) => nameOf(record) === name);
      const matching = exact.length > 0 ? exact : records.filter((record) => covers(nameOf(record), name));
      for (const record of matching)
        if (valueOf(record.get("Proxied").bool()) === false)
          yield { field: record.get("Proxied"), name, owner, ...about };
    }
  }
}

function isAddressRecord(record: Field): boolean {
  const type = valueOf(record.get("RecordType").text()) ?? valueOf(record.get("Type").text()) ?? "A";
  return /^(?:A|AAAA|A\/AAAA|CNAME)$/i.test(type);
}

function nameOf(record: Field): string {
  return esaHost(valueOf(record.get("RecordName").text()) ?? "");
}

function covers(pattern: string, name: string): boolean {
  return (
    pattern.startsWith("*.") && name.endsWith(pattern.slice(1)) && !name.slice(0, -pattern.length + 1).includes(".")
  );
}
