import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../../src/model/index.ts";
import { memoryFiles } from "../../fixtures.ts";

const pem = readFileSync(join(import.meta.dirname, "../../../fixtures/pem/expired/good-ca-set/hcl/ca/r1.pem"), "utf8");
const set = (expression: string): string =>
  `resource "akamai_mtlstruststore_ca_set" "partners" {\n  certificates = [{ certificate_pem = ${expression} }]\n}\n`;

async function textsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { project } = await load(memoryFiles(new Map(Object.entries(files))));
  const held = project.pemTexts.flatMap(({ certificates }) => certificates);
  expect(new Set([...project.certificates].flatMap(({ places }) => places))).toEqual(new Set(held));
  return project.pemTexts.map(({ role, certificates: [first] }) => {
    const site = first?.site;
    return `${role} at ${site?.file.path}:${site?.span().start} via ${site?.via.map(({ file }) => file.path).join()}`;
  });
}

test.for([
  ["is the certificate of what reads it", 'file("ca/r1.pem")', ["ca-set at ca/r1.pem:0 via main.tf"]],
  ["without the blanks around it", 'trimspace(file("ca/r1.pem"))', ["ca-set at ca/r1.pem:0 via main.tf"]],
  ["stays one by itself when another is read", 'file("ca/r2.pem")', ["file at ca/r1.pem:0 via "]],
] as const)("a certificate file %s", async ([, expression, expected]) => {
  expect(
    (await textsOf({ "ca/r1.pem": pem, "main.tf": set(expression) })).filter((text) => text.includes("r1")),
  ).toEqual(expected);
});
