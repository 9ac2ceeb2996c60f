/**
 * Rule trees for the benchmark, like exports in size and shape. They are made up, so that every checkout measures the same
 * ones.
 */
import { type Random, randomOf } from "./random.ts";

type Options = Readonly<Record<string, unknown>>;
interface Item {
  readonly name: string;
  readonly options: Options;
}
interface Rule {
  readonly name: string;
  readonly children: readonly Rule[];
  readonly behaviors: readonly Item[];
  readonly criteria: readonly Item[];
  readonly criteriaMustSatisfy: "all" | "any";
  readonly comments?: string;
}

/** When a tree has enough rules. The files come out at 59 KB on average: 118 MB for 2,000 of them. */
const TARGET_CHARS = 47_000;

/** Every so-many-th tree has flaws, the others none: findings cost more than silence, and most files are clean. */
const FLAWED_EVERY = 100;

/**
 * The text of one exported rule tree, the same for the same number on every machine.
 * @param number which of the trees, from 1
 */
export function treeText(number: number): string {
  const random = randomOf(number);
  const isFlawed = number % FLAWED_EVERY === 0;
  const name = `www-${number}.shop.example`;
  const children: Rule[] = [mtlsRule(number, isFlawed)];
  let chars = 4_000;
  while (chars < TARGET_CHARS) {
    const child = section(children.length, 0, random);
    // what the text will need: the list stands two levels deep in the file
    chars += JSON.stringify([[child]], undefined, 4).length;
    children.push(child);
  }
  const tree = {
    accountId: "act_A-CCT7890",
    contractId: "ctr_C-0AB1CD2",
    groupId: `grp_${32_000 + (number % 40)}`,
    propertyId: `prp_${500_000 + number}`,
    propertyName: name,
    propertyVersion: 1 + random.below(60),
    etag: random.hex(40),
    ruleFormat: "v2025-10-16",
    comments: `Release ${random.below(900)}`,
    rules: {
      name: "default",
      children,
      behaviors: defaultBehaviors(name, isFlawed, random),
      options: { is_secure: true },
      variables: [variable("PMUSER_ENV", "prod"), variable("PMUSER_REGION", random.pick(["eu", "us", "ap"]))],
      comments: "The default rule applies to every request; the children override it.",
    },
  };
  return `${JSON.stringify(tree, undefined, 4)}\n`;
}

function variable(name: string, value: string): object {
  return { name, value, description: "", hidden: false, sensitive: false };
}

function item(name: string, options: Options): Item {
  return { name, options };
}

function defaultBehaviors(name: string, isFlawed: boolean, random: Random): readonly Item[] {
  return [
    item("origin", {
      originType: "CUSTOMER",
      hostname: `origin-${name}`,
      forwardHostHeader: "REQUEST_HOST_HEADER",
      cacheKeyHostname: "REQUEST_HOST_HEADER",
      ipVersion: "IPV4",
      compress: true,
      enableTrueClientIp: false,
      httpPort: 80,
      httpsPort: 443,
      originSni: true,
      verificationMode: "CUSTOM",
      customValidCnValues: ["{{Origin Hostname}}", "{{Forward Host Header}}"],
      originCertsToHonor: "STANDARD_CERTIFICATE_AUTHORITIES",
      standardCertificateAuthorities: ["akamai-permissive"],
      minTlsVersion: "TLSV1_2",
      maxTlsVersion: "DYNAMIC",
    }),
    item("mtlsOriginKeystore", {
      enable: true,
      authClientCert: !isFlawed,
      clientCertificateVersionGuid: random.guid(),
    }),
    item("cpCode", { value: { id: 100_000 + random.below(900_000) } }),
    item("caching", { behavior: "NO_STORE" }),
    item("tieredDistribution", { enabled: true, tieredDistributionMap: "CH2" }),
    item("allowPost", { allowWithoutContentLength: false, enabled: true }),
    item("http2", { enabled: "" }),
    item("httpStrictTransportSecurity", {
      enable: true,
      maxAge: "ONE_YEAR",
      includeSubDomains: true,
      preload: false,
      redirect: false,
    }),
  ];
}

function mtlsRule(number: number, isFlawed: boolean): Rule {
  return {
    name: "Partner API with client certificates",
    children: [],
    behaviors: [
      item("enforceMtlsSettings", {
        enableAuthSet: true,
        certificateAuthoritySet: [String(70_000 + (number % 200))],
        enableOcspStatus: false,
        enableDenyRequest: !isFlawed,
      }),
      item("clientCertificateAuth", {
        enable: true,
        enableCompleteClientCertificate: true,
        clientCertificateAttributes: [],
        enableClientCertificateValidationStatus: true,
      }),
    ],
    criteria: [item("hostname", { matchOperator: "IS_ONE_OF", values: [`partner-${number}.shop.example`] })],
    criteriaMustSatisfy: "all",
  };
}

/** A rule as authors write them: a match, a few behaviors, and often rules inside. */
function section(index: number, depth: number, random: Random): Rule {
  const count = depth < 3 ? random.below(4 - depth) : 0;
  const children = Array.from({ length: count }, (_, child) => section(child, depth + 1, random));
  const picked = Array.from({ length: 1 + random.below(3) }, () => random.pick(behaviors)(random));
  const rule: Rule = {
    name: `${random.pick(["Static content", "Product pages", "Search", "Checkout", "Media", "Legacy redirects"])} ${index + 1}`,
    children,
    // a behavior stands in a rule once
    behaviors: picked.filter((one, at) => picked.findIndex((other) => other.name === one.name) === at),
    criteria: Array.from({ length: 1 + random.below(2) }, (_, at) =>
      (criteria[(index + at) % criteria.length] ?? pathMatch)(random),
    ),
    criteriaMustSatisfy: "all",
  };
  return random.below(5) === 0 ? { ...rule, comments: `See change ${random.below(10_000)}.` } : rule;
}

const pathMatch = (random: Random): Item =>
  item("path", {
    matchOperator: "MATCHES_ONE_OF",
    values: Array.from({ length: 1 + random.below(12) }, () => `/${random.word()}/${random.word()}/*`),
    matchCaseSensitive: false,
    normalize: false,
  });

const criteria: readonly ((random: Random) => Item)[] = [
  pathMatch,
  () =>
    item("fileExtension", {
      matchOperator: "IS_ONE_OF",
      values: [
        "aif",
        "avi",
        "bin",
        "css",
        "gif",
        "ico",
        "jpeg",
        "jpg",
        "js",
        "mp3",
        "otf",
        "pdf",
        "png",
        "svg",
        "webp",
        "woff2",
      ],
      matchCaseSensitive: false,
    }),
  (random) =>
    item("requestHeader", {
      headerName: `X-${random.word()}`,
      matchOperator: "IS_ONE_OF",
      values: [random.word(), random.word()],
      matchWildcardName: false,
      matchWildcardValue: true,
      matchCaseSensitiveValue: false,
    }),
  () => item("requestMethod", { matchOperator: "IS", value: "GET" }),
  (random) =>
    item("hostname", {
      matchOperator: "IS_ONE_OF",
      values: [`${random.word()}.shop.example`, `${random.word()}.shop.example`],
    }),
];

const behaviors: readonly ((random: Random) => Item)[] = [
  (random) => item("caching", { behavior: "MAX_AGE", mustRevalidate: false, ttl: `${1 + random.below(30)}d` }),
  () => item("gzipResponse", { behavior: "ALWAYS" }),
  () => item("prefetchable", { enabled: true }),
  () =>
    item("downstreamCache", {
      behavior: "ALLOW",
      allowBehavior: "LESSER",
      sendHeaders: "CACHE_CONTROL",
      sendPrivate: false,
    }),
  (random) =>
    item("modifyOutgoingResponseHeader", {
      action: "ADD",
      standardAddHeaderName: "OTHER",
      customHeaderName: `X-${random.word()}`,
      headerValue: random.hex(24),
      avoidDuplicateHeaders: false,
    }),
  (random) =>
    item("cacheKeyQueryParams", {
      behavior: "INCLUDE",
      parameters: [random.word(), random.word(), random.word()],
      exactMatch: true,
    }),
  (random) => item("cpCode", { value: { id: 100_000 + random.below(900_000) } }),
];
