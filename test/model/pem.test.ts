import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CertificatePlace, load, type Project } from "../../src/model/index.ts";
import { extensions, keyOf, makeCertificate, makeRequest, pem } from "../certificates.ts";
import { memoryFiles } from "../fixtures.ts";

const key = keyOf("p256");
const certificate = (name: string): string =>
  pem(
    "CERTIFICATE",
    makeCertificate({ subject: [["CN", name]], key, extensions: [extensions.basicConstraints(true)] }),
  );
const kit = ["Root R1", "Root Ü2", "Root 3"].map(certificate);
const [one = "", two = ""] = kit;

async function projectOf(files: Readonly<Record<string, string | Buffer>>): Promise<Project> {
  const loaded = await load(memoryFiles(new Map(Object.entries(files))));
  for await (const unit of loaded.units()) unit.release();
  return loaded.project;
}

const placesOf = (project: Project): readonly CertificatePlace[] =>
  [...project.certificates].flatMap(({ places }) => places);

/** What a finding on the place would underline, and the line it would be shown on. */
function shown({ site }: CertificatePlace): { readonly text: string; readonly line: number } {
  const span = site.span();
  return { text: site.file.text.slice(span.start, span.end), line: site.file.position(span.start).line };
}

const body = (pems: readonly string[]): object => ({
  allowInsecureSha1: false,
  certificates: pems.map((text) => ({ description: 'ü \\ "', certificatePem: text })),
});
const indented = (text: string, by: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => by + line)
    .join("\n");
const yamlBody = (pems: readonly string[], by: string, sign: string): string =>
  `allowInsecureSha1: false\ncertificates:\n${pems.map((text) => `- certificatePem: ${sign}\n${indented(text, by)}\n`).join("")}`;

describe("a certificate's place", () => {
  test("in a JSON string is the block alone, escapes counted", async () => {
    const text = JSON.stringify(body([`# ü "quoted"\n${one}${two}`]), undefined, 2);
    const found = placesOf(await projectOf({ "version.json": text })).map(shown);
    expect(found.map(({ line }) => line)).toEqual([6, 6]);
    for (const { text: underlined } of found)
      expect(underlined).toMatch(/^-----BEGIN CERTIFICATE-----\\n.*\\n-----END CERTIFICATE-----$/);
    expect(found[0]?.text).not.toBe(found[1]?.text);
  });

  test("in a YAML block scalar is on the line of BEGIN", async () => {
    const found = placesOf(await projectOf({ "version.yaml": yamlBody([one, two], "    ", "|") })).map(shown);
    const lines = one.trimEnd().split("\n").length;
    expect(found.map(({ line }) => line)).toEqual([4, 5 + lines]);
    for (const { text } of found)
      expect(text).toMatch(/^-----BEGIN CERTIFICATE-----\n[\s\S]*-----END CERTIFICATE-----$/);
  });

  test("in a file is the block, behind whatever stands before it", async () => {
    const text = `Bag Attributes\r\n    friendlyName: x\r\n${one.replaceAll("\n", "\r\n")}\r\n${two}`;
    const found = placesOf(await projectOf({ "bundle.pem": text })).map(shown);
    expect(found.map(({ line }) => line)).toEqual([3, 4 + one.trimEnd().split("\n").length]);
  });

  test("in a DER file is its start", async () => {
    const der = makeCertificate({ subject: [["CN", "Root R1"]], key });
    const project = await projectOf({ "root.der": der, "root.pem": pem("CERTIFICATE", der) });
    expect(placesOf(project).map(({ site }) => [site.file.path, site.span().start])).toEqual([
      ["root.der", 0],
      ["root.pem", 0],
    ]);
    expect([...project.certificates]).toHaveLength(1);
  });

  test("in a pin of an origin stands in the snippet that holds it", async () => {
    const origin = { name: "origin", options: { customCertificateAuthorities: [{ pemEncodedCert: one }] } };
    const project = await projectOf({
      "main.json": JSON.stringify({ rules: { name: "default", children: ["#include:part.json"], behaviors: [] } }),
      "part.json": JSON.stringify({ name: "Origin", criteria: [], behaviors: [origin], children: [] }, undefined, 1),
    });
    const [place] = placesOf(project);
    expect(place?.site.file.path).toBe("part.json");
    expect(place?.path).toBe("children[0].behaviors[0].options.customCertificateAuthorities[0].pemEncodedCert");
    expect(place && shown(place).text).toMatch(/^-----BEGIN/);
  });

  test("starts with BEGIN in every spelling", async () => {
    const pems = fc.array(fc.constantFrom(...kit), { minLength: 1, maxLength: 4 });
    const noise = fc.stringMatching(/^[a-zü "\\\t]{0,12}$/);
    await fc.assert(
      fc.asyncProperty(
        pems,
        noise,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom("\n", "\r\n"),
        async (texts, words, depth, newline) => {
          const by = " ".repeat(depth);
          const project = await projectOf({
            "a.json": JSON.stringify(
              body(texts.map((text) => `${words}\n${text.replaceAll("\n", newline)}`)),
              undefined,
              depth,
            ),
            "b.yaml": yamlBody(texts, `  ${by}`, depth % 2 === 0 ? "|-" : "|").replaceAll("\n", newline),
            "c.yaml": `certificates:\n- certificatePem: ${JSON.stringify(texts.join(words))}\n`,
            "d.pem": texts.map((text) => indented(text, by)).join(newline),
          });
          const places = placesOf(project);
          expect(places).toHaveLength(texts.length * 4);
          for (const place of places) {
            const { text } = shown(place);
            expect(text.startsWith("-----BEGIN CERTIFICATE-----")).toBe(true);
            expect(text.endsWith("-----END CERTIFICATE-----")).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a text of certificates", () => {
  test("tells the BEGIN line of a block and what the block holds", async () => {
    const request = makeRequest({ subject: [["CN", "shop.example.com"]], key });
    const project = await projectOf({ "x.json": JSON.stringify(body([pem("CERTIFICATE", request)])) });
    const [text] = project.pemTexts;
    const [block] = text?.blocks ?? [];
    expect(text && block && text.describe(block)).toBe("a signing request under the label CERTIFICATE");
    expect(text && block && text.isMislabelled(block)).toBe(true);
    const site = text && block && text.beginOf(block).site;
    expect(site?.file.text.slice(site.span().start, site.span().end)).toBe("-----BEGIN CERTIFICATE-----");
  });

  test("is known without its frame", async () => {
    const bare = one
      .split("\n")
      .filter((line) => !line.startsWith("-----"))
      .join("");
    const project = await projectOf({ "x.json": JSON.stringify(body([bare, "certs/root.pem"])) });
    expect(project.pemTexts.map((text) => text.bare)).toEqual(["certificate", undefined]);
  });
});

describe("files that only show certificates or may hold secrets", () => {
  const scriptOf = async (name: string, text: string): Promise<readonly string[]> => {
    const loaded = await load(memoryFiles(new Map([[name, text]])));
    return loaded.documents.map(({ language }) => language);
  };

  test.for([
    ["a bundle of any name", "bundle", one, ["pem"]],
    ["a manual with a certificate", "manual.md", `${"words ".repeat(500)}\n${one}`, []],
    [
      "a manual with a private key",
      "manual.md",
      `${"words ".repeat(50)}\n-----BEGIN PRIVATE KEY-----\nMII\n`,
      ["script"],
    ],
    ["JSON of another system with a secret", "other.json", '{"client_secret": "x"}', ["script"]],
    ["JSON of another system", "other.json", '{"a": 1}', []],
    ["a workflow with a secret", "deploy.yml", "env:\n  AWS_SECRET_ACCESS_KEY: x\n", ["script"]],
    ["a text of digits that begins like DER", "zero.pem", "0 is not a certificate", ["pem"]],
  ] as const)("%s", async ([, name, text, languages]) => {
    expect(await scriptOf(name, text)).toEqual(languages);
  });
});
