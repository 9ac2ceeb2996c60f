/** Endings: each with its day and with what relies on it, by every way in which something can. */
import { describe, expect, test } from "vitest";
import { type Expiry, expiryIcs, expiryJson, expiryMarkdown, expiryOf, expiryText } from "../../src/insight/index.ts";
import { extensions, keyOf, makeCertificate, pem } from "../certificates.ts";
import { memoryFiles, now } from "../fixtures.ts";

const certificate = (name: string, to: string, isCa = true): string =>
  pem(
    "CERTIFICATE",
    makeCertificate({
      key: keyOf("p256", name),
      subject: [["CN", name]],
      to,
      extensions: [extensions.basicConstraints(isCa)],
    }),
  );

async function expiry(files: Readonly<Record<string, unknown>>, snapshot?: string): Promise<Expiry> {
  const texts = Object.entries(files).map(
    ([path, value]) => [path, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  return expiryOf(memoryFiles(new Map(texts)), snapshot);
}

/** `name day: what it is to whom`. */
function told({ endings }: Expiry): readonly string[] {
  return endings.map(({ name, notAfter, stops }) => {
    const by = stops.map(({ what, kind, name: stop }) => `${what} ${kind} ${stop}`).join(", ");
    return `${name} ${new Date(notAfter).toISOString().slice(0, 10)}: ${by}`;
  });
}

const set = (active: number): object => ({
  caSets: [
    {
      caSetId: "70010",
      caSetName: "partners",
      stagingVersion: active,
      productionVersion: active,
      versions: [
        { version: 1, certificates: [{ certificatePem: certificate("Old", "2027-01-01T00:00:00Z") }] },
        { version: 2, certificates: [{ certificatePem: certificate("New", "2028-01-01T00:00:00Z") }] },
      ],
    },
  ],
});
const delivery = {
  edgeHostnames: [
    { edgeHostnameId: "ehn_1", edgeHostnameDomain: "www.example.com.edgekey.net", certEnrollmentId: 204 },
  ],
  enrollments: [
    {
      id: 204,
      csr: { cn: "www.example.com" },
      validationType: "dv",
      networkConfiguration: { clientMutualAuthentication: { setId: "70010" } },
      deployments: { production: { primaryCertificate: { expiry: "2026-12-31T00:00:00Z" } } },
    },
  ],
  properties: [
    {
      propertyId: "prp_1",
      propertyName: "shop",
      versions: [
        {
          propertyVersion: 1,
          hostnames: { items: [{ cnameFrom: "www.example.com", cnameTo: "www.example.com.edgekey.net" }] },
        },
      ],
    },
  ],
};

describe("what relies on", () => {
  test("a CA of a set: the hostnames that are bound to it, where a version with it is active", async () => {
    const account = { edgelintSnapshot: 1, ...delivery, ...set(2) };
    expect(told(await expiry({ "account.json": account }, "account.json"))).toEqual([
      "www.example.com 2026-12-31: visitors property-hostname www.example.com",
      "CN=Old 2027-01-01: ",
      "CN=New 2028-01-01: clients ca-set partners, clients property-hostname www.example.com",
    ]);
  });

  test("a version of a client certificate, and the account's CA: the properties that show it to origins", async () => {
    const guid = "5d9b6f1e-0a6f-4a54-9b7c-2f6d8d2c1b02";
    const account = {
      edgelintSnapshot: 1,
      clientCertificates: [
        {
          certificateId: 4411,
          certificateName: "shop-origin",
          signer: "AKAMAI",
          versions: [{ version: 2, versionGuid: guid, status: "DEPLOYED", expiryDate: "2027-03-01T09:00:00Z" }],
        },
      ],
      accountCaCertificates: [
        {
          id: 71,
          commonName: "Account CA",
          status: "CURRENT",
          expiryDate: "2030-06-01T08:00:00Z",
          qualificationDate: null,
        },
      ],
    };
    const rules = {
      propertyName: "shop",
      rules: {
        name: "default",
        behaviors: [{ name: "mtlsOriginKeystore", options: { clientCertificateVersionGuid: guid } }],
      },
    };
    expect(told(await expiry({ "main.json": rules, "account.json": account }, "account.json"))).toEqual([
      "shop-origin version 2 2027-03-01: origins property shop",
      "Account CA 2030-06-01: origins client-certificate shop-origin, origins property shop",
    ]);
  });

  test("a certificate pinned for an origin: the property whose rule pins it", async () => {
    const rules = {
      propertyName: "shop",
      rules: {
        name: "default",
        behaviors: [
          {
            name: "origin",
            options: { customCertificates: [{ pemEncodedCert: certificate("Pin", "2027-02-01T00:00:00Z", false) }] },
          },
        ],
      },
    };
    expect(told(await expiry({ "main.json": rules }))).toEqual(["CN=Pin 2027-02-01: origins property shop"]);
  });

  test("a CA of ESA: the hostnames bound to it", async () => {
    const files = {
      "ca.json": {
        SiteId: 1,
        SiteName: "example.net",
        Result: [{ Id: "ca-1", Name: "devices", Type: "upload", NotAfter: "2035-01-01 00:00:00" }],
      },
      "binding.json": { SiteId: 1, Id: "ca-1", Hostnames: ["iot.example.net"] },
    };
    expect(told(await expiry(files))).toEqual(["devices 2035-01-01: clients esa-hostname iot.example.net"]);
  });

  test("a file that nothing refers to: nothing in view", async () => {
    expect(told(await expiry({ "a.pem": certificate("Lone", "2027-01-01T00:00:00Z") }))).toEqual([
      "CN=Lone 2027-01-01: ",
    ]);
  });
});

describe("the lists", () => {
  const lone = expiry({
    "a.pem": certificate("Gone", "2026-11-20T12:00:00Z"),
    "b.pem": certificate("Today", "2026-11-21T10:00:00Z"),
    "c.pem": certificate('x|y, <b>; "\\', "2026-12-21T00:00:00Z"),
  });

  test("text", async () => {
    expect(expiryText(await lone, now)).toMatchInlineSnapshot(`
      "2026-11-20  ended 1 day ago: certificate CN=Gone  [a.pem:1]
                  nothing in view relies on it
      2026-11-21  today: certificate CN=Today  [b.pem:1]
                  nothing in view relies on it
      2026-12-21  in 30 days: certificate CN=x|y\\, \\<b\\>\\; \\"\\\\  [c.pem:1]
                  nothing in view relies on it
      "
    `);
  });

  test("Markdown: no name leaves its cell", async () => {
    expect(expiryMarkdown(await lone, now).split("\n")[4]).toMatchInlineSnapshot(
      `"| 2026-12-21 | in 30 days | certificate CN=x\\|y\\\\, \\\\&lt;b\\\\&gt;\\\\; \\\\"\\\\\\\\ | nothing in view relies on it | c.pem:1 |"`,
    );
  });

  test("count what ends later, where they do not go to the end", async () => {
    const { endings, ...rest } = await lone;
    const tail = (shown: number, later: number): string =>
      expiryText({ ...rest, endings: endings.slice(0, shown), later }, now)
        .trimEnd()
        .split("\n")
        .at(-1) ?? "";
    expect([tail(2, 1), tail(1, 2), tail(3, 0), tail(0, 3), tail(0, 1), tail(0, 0)]).toEqual([
      "1 more ends later",
      "2 more end later",
      "nothing ends later",
      "nothing in view ends until then; 3 things end later",
      "nothing in view ends until then; 1 thing ends later",
      "nothing in view ends until then",
    ]);
    expect(expiryMarkdown({ ...rest, endings: [], later: 1 }, now)).toMatch(
      /\n\nnothing in view ends until then; 1 thing/,
    );
  });

  test("JSON", async () => {
    const { endings } = JSON.parse(expiryJson(await lone, { version: "0.0.0", now })) as { endings: readonly object[] };
    expect(endings[0]).toMatchObject({ name: "CN=Gone", notAfter: "2026-11-20T12:00:00.000Z", stops: [] });
  });

  test("iCalendar: whole days, escaped texts, lines of at most 75 bytes", async () => {
    const calendar = expiryIcs(await lone, now);
    const lines = calendar.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const unfolded = calendar.replaceAll("\r\n ", "").split("\r\n");
    expect(unfolded.filter((line) => line.startsWith("SUMMARY")).at(-1)).toMatchInlineSnapshot(
      `"SUMMARY:certificate CN=x|y\\\\\\, \\\\<b\\\\>\\\\\\; \\\\"\\\\\\\\ ends"`,
    );
    expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual([
      "DTSTART;VALUE=DATE:20261120",
      "DTSTART;VALUE=DATE:20261121",
      "DTSTART;VALUE=DATE:20261221",
    ]);
  });
});
