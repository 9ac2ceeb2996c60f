import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kindsOf } from "./kinds.ts";

const home = join(import.meta.dirname, "../../../shared/openapi");

/**
 * What the examples of the vendor's API descriptions are, by call; every other example (links to what was made, lists of
 * contracts, searches, acknowledgements …) says nothing about the systems edgelint checks and must yield nothing.
 */
const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "GET /access-key-create-requests/{} answer": { accessKey: 1 },
  "GET /access-key-version-create-requests/{} answer": { accessKey: 1 },
  "POST /access-keys request": { accessKey: 1 },
  "GET /access-keys answer": { accessKey: 2 },
  "GET /access-keys/{} answer": { accessKey: 1 },
  "POST /access-keys/{}/versions request": { keyVersion: 1 },
  "GET /access-keys/{}/versions answer": { accessKey: 1, keyVersion: 2 },
  "GET /access-keys/{}/versions/{} answer": { accessKey: 1, keyVersion: 1 },
  "DELETE /access-keys/{}/versions/{} answer": { accessKey: 1, keyVersion: 1 },
  "POST /enrollments request enrollment.v11": { enrollment: 1 },
  "GET /enrollments answer enrollments.v11": { enrollment: 1 },
  "GET /enrollments/{} answer enrollment.v11": { enrollment: 1 },
  "PUT /enrollments/{} request enrollment.v11": { enrollment: 1 },
  "GET /enrollments/{}/changes/{}/input/info/{} answer csr.v2": { pemText: 1 },
  "GET /enrollments/{}/changes/{}/input/info/{} answer deployment.v6": { pemText: 4 },
  "GET /enrollments/{}/changes/{}/input/info/{} answer deployment.v7": { pemText: 8 },
  "POST /enrollments/{}/changes/{}/input/update/{} request certificate-and-trust-chain.v1": {
    certificateUpload: 1,
    pemText: 2,
    certificate: 3,
  },
  "POST /enrollments/{}/changes/{}/input/update/{} request certificate-and-trust-chain.v2": {
    certificateUpload: 1,
    pemText: 4,
  },
  "GET /enrollments/{}/deployments answer deployments.v7": { pemText: 8 },
  "GET /enrollments/{}/history/changes answer change-history.v5": { pemText: 4 },
  "GET /enrollments/{}/deployments/production answer deployment.v7": { pemText: 8 },
  "GET /enrollments/{}/deployments/staging answer deployment.v7": { pemText: 8 },
  "POST /edgehostnames request": { edgeHostname: 1 },
  "GET /edgehostnames answer": { edgeHostname: 2 },
  "GET /edgehostnames/{} answer": { edgeHostname: 1 },
  "POST /includes request": { include: 1 },
  "GET /includes answer": { include: 2 },
  "GET /includes/{} answer": { include: 1 },
  "POST /includes/{}/activations request": { activation: 1 },
  "GET /includes/{}/activations answer": { activation: 1 },
  "GET /includes/{}/activations/{} answer": { activation: 1 },
  "DELETE /includes/{}/activations/{} answer": { activation: 1 },
  "GET /includes/{}/parents answer": { property: 2 },
  "GET /includes/{}/versions answer": { include: 1 },
  "GET /includes/{}/versions/{} answer": { include: 1 },
  "GET /includes/{}/versions/{}/rules answer": { include: 1, ruleTree: 1, rule: 1 },
  "PUT /includes/{}/versions/{}/rules request": { property: 1, ruleTree: 1, rule: 1 },
  "PUT /includes/{}/versions/{}/rules answer": { include: 1, ruleTree: 1, rule: 1 },
  "PATCH /includes/{}/versions/{}/rules answer": { include: 1, ruleTree: 1, rule: 1 },
  "POST /properties request": { property: 1 },
  "GET /properties answer": { property: 2 },
  "GET /properties/{} answer": { property: 1 },
  "POST /properties/{}/activations request": { activation: 1 },
  "GET /properties/{}/activations answer": { activation: 1 },
  "GET /properties/{}/activations/{} answer": { activation: 1 },
  "DELETE /properties/{}/activations/{} answer": { activation: 1 },
  "GET /properties/{}/hostname-activations/{} answer": { activation: 1 },
  "GET /properties/{}/hostnames answer": { property: 1, hostname: 3 },
  "PATCH /properties/{}/hostnames request": { property: 1, hostname: 2 },
  "PATCH /properties/{}/hostnames answer": { property: 1, hostname: 2 },
  "GET /properties/{}/versions answer": { property: 1 },
  "GET /properties/{}/versions/{} answer": { property: 1 },
  "GET /properties/{}/versions/{}/hostnames answer": { property: 1, hostname: 2 },
  "PUT /properties/{}/versions/{}/hostnames request": { property: 1, hostname: 2 },
  "PUT /properties/{}/versions/{}/hostnames answer": { property: 1, hostname: 2 },
  "PATCH /properties/{}/versions/{}/hostnames request": { property: 1, hostname: 2 },
  "PATCH /properties/{}/versions/{}/hostnames answer": { property: 1, hostname: 2 },
  "GET /properties/{}/versions/{}/includes answer": { include: 1 },
  "GET /properties/{}/versions/{}/rules answer": { property: 1, ruleTree: 1, rule: 1 },
  "PUT /properties/{}/versions/{}/rules request": { property: 1, ruleTree: 1, rule: 1 },
  "PUT /properties/{}/versions/{}/rules answer": { property: 1, ruleTree: 1, rule: 1 },
  "PATCH /properties/{}/versions/{}/rules answer": { property: 1, ruleTree: 1, rule: 1 },
  "POST /bulk/activations request": { activation: 3 },
  "GET /bulk/activations/{} answer": { activation: 5 },
};

interface Example {
  readonly call: string;
  readonly value: unknown;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The member at the end of a path, references of the document followed. */
function at(document: Json, value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const name of path) here = follow(document, isRecord(here) ? here[name] : undefined);
  return follow(document, here);
}

function follow(document: Json, value: unknown): unknown {
  const reference = isRecord(value) ? value["$ref"] : undefined;
  if (typeof reference !== "string" || !reference.startsWith("#/")) return value;
  const names = reference.slice(2).split("/");
  return at(document, document, ...names.map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** The examples of one description: bodies of requests, and answers that tell of success. */
function examplesOf(document: Json): readonly Example[] {
  const found: Example[] = [];
  for (const [path, item] of members(document["paths"])) {
    for (const [method, operation] of members(item)) {
      const parts = [{ part: "request", body: at(document, operation, "requestBody", "content") }];
      for (const [code] of members(at(document, operation, "responses"))) {
        if (code.startsWith("2"))
          parts.push({ part: "answer", body: at(document, operation, "responses", code, "content") });
      }
      for (const { part, body } of parts) {
        const call = `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, "{}")} ${part}`;
        for (const [type, media] of members(body))
          found.push(...values(document, media).map((value) => ({ call: call + suffix(type), value })));
      }
    }
  }
  return found.filter(({ value }) => typeof value === "object" && value !== null);
}

function members(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

function values(document: Json, media: unknown): readonly unknown[] {
  const single = at(document, media, "example");
  if (single !== undefined) return [single];
  return members(at(document, media, "examples")).map(([, example]) => at(document, example, "value"));
}

/** CPS tells the forms of one call apart by their media type. */
function suffix(type: string): string {
  const form = /cps\.(.+)\+json$/.exec(type)?.[1];
  return form === undefined ? "" : ` ${form}`;
}

const examples = (existsSync(home) ? readdirSync(home) : [])
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => examplesOf(JSON.parse(readFileSync(join(home, name), "utf8")) as Json)); // an OpenAPI description is an object

describe.skipIf(examples.length === 0)(
  "the examples of the API descriptions (skipped where the shared material is absent)",
  () => {
    test.for(examples.map((example) => [example.call, example.value] as const))(
      "%s is recognised as what it is",
      async ([call, value]) => {
        expect(await kindsOf(value)).toEqual(expected[call] ?? {});
      },
    );

    test("every call that is expected to show something has an example", () => {
      const calls = new Set(examples.map(({ call }) => call));
      expect(Object.keys(expected).filter((call) => !calls.has(call))).toEqual([]);
    });
  },
);
