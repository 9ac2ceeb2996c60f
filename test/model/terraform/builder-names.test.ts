import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastGlob from "fast-glob";
import { describe, expect, test } from "vitest";
import {
  builderFormats,
  formatOfBlock,
  isFlat,
  snakeName,
  vendorName,
  vendorValue,
} from "../../../src/model/terraform/builder-names.ts";

describe("the names of builder blocks", () => {
  test("every known block has a rule format, oldest first", () => {
    expect(builderFormats).toHaveLength(22);
    expect([...builderFormats].toSorted()).toEqual(builderFormats);
    expect(builderFormats.map(formatOfBlock)).not.toContain(undefined);
    expect(builderFormats).toContain("rules_v2025_10_16");
  });

  test.for([
    ["rules_v2025_10_16", "v2025-10-16"],
    ["rules_v2031_12_24", "v2031-12-24"],
    ["rules_latest", undefined],
    ["rules_v2025-10-16", undefined],
    ["xrules_v2025_10_16", undefined],
    ["rules_v2025_10_16_", undefined],
    ["", undefined],
  ] as const)("%s is the block of %s", ([block, format]) => {
    expect(formatOfBlock(block)).toBe(format);
  });
});

const names: readonly (readonly [snake: string, vendor: string, parent?: string])[] = [
  ["mtls_origin_keystore", "mtlsOriginKeystore"],
  ["client_certificate_version_guid", "clientCertificateVersionGuid"],
  ["m_pulse", "mPulse"],
  ["http2", "http2"],
  ["title_http2_server_push", "titleHttp2ServerPush"],
  ["log_x_forwarded_for", "logXForwardedFor"],
  ["content_characteristics_amd", "contentCharacteristicsAMD"],
  ["content_characteristics_dd", "contentCharacteristicsDD"],
  ["allow_https_downgrade", "allowHTTPSDowngrade"],
  ["allow_https_upgrade", "allowHTTPSUpgrade"],
  ["allow_https_cache_key_sharing", "allowHTTPSCacheKeySharing"],
  ["subject_rdns", "subjectRDNs"],
  ["issuer_rdns", "issuerRDNs"],
  ["subject_cn", "subjectCN"],
  ["can_be_ca", "canBeCA"],
  ["can_be_leaf", "canBeLeaf"],
  ["is_certificate_sni_only", "isCertificateSNIOnly"],
  ["g2o_token", "g2oToken"],
  ["g2oheader", "g2oheader"],
  ["g2o_access_key_version_guid", "g2oAccessKeyVersionGuid"],
  ["g_rpc", "gRPC"],
  ["i18n_charset", "i18nCharset"],
  ["i18n_status", "i18nStatus"],
  ["sf3c_origin_host", "sf3cOriginHost"],
  ["sf3c_origin_host_header", "sf3cOriginHostHeader"],
  ["log_edge_ip", "logEdgeIP"],
  ["standard_tls_migration", "standardTLSMigration"],
  ["standard_tls_migration_override", "standardTLSMigrationOverride"],
  ["segment_duration_hls", "segmentDurationHLS"],
  ["segment_duration_hds_custom", "segmentDurationHDSCustom"],
  ["segment_duration_dash_custom", "segmentDurationDASHCustom"],
  ["segment_duration_smooth_custom", "segmentDurationSmoothCustom"],
  ["segment_size_hls", "segmentSizeHLS"],
  ["segment_size_dash", "segmentSizeDASH"],
  ["enable_cmcd_segment_prefetch", "enableCMCDSegmentPrefetch"],
  ["enable_es256", "enableES256"],
  ["enable_rs256", "enableRS256"],
  ["detect_smart_dns_proxy_redirecturl", "detectSmartDNSProxyRedirecturl"],
  ["origin_settings", "origin_settings"],
  ["title_aic_nonmobile", "title_aic_nonmobile"],
  ["c", "C", "subjectRDNs"],
  ["cn", "CN", "issuerRDNs"],
  ["o", "O", "issuerRDNs"],
  ["ou", "OU", "issuerRDNs"],
  ["l", "L", "issuerRDNs"],
  ["st", "ST", "issuerRDNs"],
  ["dc", "DC", "issuerRDNs"],
  ["street", "STREET", "issuerRDNs"],
  ["t", "T", "issuerRDNs"],
  ["uid", "UID", "issuerRDNs"],
  ["name_at_birth", "NAME_AT_BIRTH", "subjectRDNs"],
  ["jurisdiction_st", "JURISDICTION_ST", "subjectRDNs"],
  ["email_address", "EmailAddress", "subjectRDNs"],
  ["unstructured_name", "UnstructuredName", "subjectRDNs"],
  ["description", "DESCRIPTION", "subjectRDNs"],
  ["name", "NAME", "issuerRDNs"],
  ["description", "description", "value"],
  ["name", "name", "cloudletPolicy"],
  ["name", "name"],
];

describe("the names of behaviors, criteria and options", () => {
  test.for(names)("%s is the vendor's %s, and back", ([snake, vendor, parent]) => {
    expect(vendorName(snake, parent)).toBe(vendor);
    expect(snakeName(vendor)).toBe(snake);
  });

  test("a name of an object's own member is a name like another", () => {
    expect(vendorName("constructor", undefined)).toBe("constructor");
    expect(vendorName("__proto__", undefined)).toBeTypeOf("string");
  });
});

test.for([
  ["cpCode.value", true],
  ["cpCode.value.cpCodeLimits", true],
  ["matchCpCode.value.cpCodeLimits", true],
  ["origin.netStorage", true],
  ["siteShield.ssmap", true],
  ["edgeRedirector.cloudletPolicy", true],
  ["webApplicationFirewall.firewallConfiguration", true],
  ["origin.customCertificates.subjectRDNs", true],
  ["origin.customCertificateAuthorities.issuerRDNs", true],
  ["origin.customCertificates", false],
  ["origin.customCertificateAuthorities", false],
  ["applicationLoadBalancer.failoverOriginMap", false],
  ["matchCpCode", false],
  ["", false],
] as const)("a single block at %s stands for an object: %s", ([path, answer]) => {
  expect(isFlat(path.split("."))).toBe(answer);
});

test("a text becomes a number in one option, for the codes it lists alone", () => {
  const path = ["adScalerCircuitBreaker", "returnErrorResponseCodeBased"];
  expect(vendorValue(path, "408")).toBe(408);
  expect(vendorValue(path, "SAME_AS_RECEIVED")).toBe("SAME_AS_RECEIVED");
  expect(vendorValue(path, "404")).toBe("404");
  expect(vendorValue(["adScalerCircuitBreaker", "responseCodes"], "408")).toBe("408");
});

type Found = Map<string, readonly [vendor: string, parent: string | undefined]>;

const corpus = join(import.meta.dirname, "../../../../shared/corpus");
const found: Found = new Map();
for (const file of existsSync(corpus) ? fastGlob.sync("**/*.json", { cwd: corpus }) : [])
  collect(parse(readFileSync(join(corpus, file), "utf8")), found);

describe.skipIf(found.size === 0)("the trees of the corpus (skipped where the shared material is absent)", () => {
  test("every name comes back from its HCL spelling", () => {
    expect(found.size).toBeGreaterThan(500);
    const changed = [...found.values()].filter(([vendor, parent]) => vendorName(snakeName(vendor), parent) !== vendor);
    expect(changed).toEqual([]);
  });

  test("HCL spellings are lower case words", () => {
    const odd = [...found.values()].map(([vendor]) => snakeName(vendor)).filter((name) => !/^[a-z\d_]+$/.test(name));
    expect(odd).toEqual([]);
  });
});

/** Finds the items of every list of behaviors or criteria. */
function collect(value: unknown, into: Found): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if ((key === "behaviors" || key === "criteria") && Array.isArray(child))
      for (const item of child) ofItem(item, into);
    collect(child, into);
  }
}

function ofItem(item: unknown, into: Found): void {
  if (typeof item !== "object" || item === null || !("name" in item) || typeof item.name !== "string") return;
  add(item.name, undefined, into);
  if ("options" in item) ofOptions(item.options, item.name, into);
}

function ofOptions(value: unknown, parent: string, into: Found): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value)) add(key, parent, into);
    ofOptions(child, Array.isArray(value) ? parent : key, into);
  }
}

/** Some files of the corpus have names no builder can hold, such as `caching-unknown` or what a page's script left behind. */
function add(vendor: string, parent: string | undefined, into: Found): void {
  if (/^[A-Za-z]\w*$/.test(vendor)) into.set(`${parent ?? ""}.${vendor}`, [vendor, parent]);
}

/** What a file holds; nothing for the many that are no strict JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
