import type { Row } from "./row.ts";

/** Documents of other systems that share names or forms with ours: none of them may be taken for one of ours. */
export const strangers: readonly Row[] = [
  [
    "package.json",
    {
      name: "shop",
      version: "1.0.0",
      description: "a shop",
      scripts: { test: "vitest" },
      dependencies: { vitest: "^4.1.0" },
      engines: { node: ">=20" },
    },
    {},
  ],
  [
    "package-lock.json",
    { name: "shop", version: "1.0.0", lockfileVersion: 3, packages: { "": { name: "shop", version: "1.0.0" } } },
    {},
  ],
  [
    "tsconfig.json",
    {
      extends: "./base.json",
      compilerOptions: { strict: true, target: "es2022" },
      include: ["src"],
      exclude: ["dist"],
    },
    {},
  ],
  [
    "an AWS IAM policy",
    {
      Version: "2012-10-17",
      Statement: [{ Sid: "Read", Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::made-up/*" }],
    },
    {},
  ],
  [
    "an AWS access key",
    {
      AccessKey: {
        UserName: "ci",
        AccessKeyId: "AKIAMADEUP00000001",
        Status: "Active",
        CreateDate: "2026-01-01T00:00:00Z",
      },
    },
    {},
  ],
  [
    "a GitHub repository",
    {
      id: 4411,
      name: "shop",
      full_name: "example/shop",
      owner: { login: "example", id: 1 },
      default_branch: "main",
      private: false,
    },
    {},
  ],
  [
    "a list of GitHub workflow runs",
    { total_count: 1, workflow_runs: [{ id: 1, name: "CI", status: "completed", conclusion: "success" }] },
    {},
  ],
  ["an ESLint configuration", { rules: { "no-console": "error" }, env: { node: true } }, {}],
  [
    "an OpenAPI description",
    {
      openapi: "3.1.0",
      info: { title: "Shop", version: "1" },
      paths: { "/items": { get: { responses: { 200: { description: "ok" } } } } },
      components: { schemas: { Item: { properties: { propertyId: { type: "string" } } } } },
    },
    {},
  ],
  [
    "a Kubernetes manifest",
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "tls", labels: { app: "shop" } },
      type: "kubernetes.io/tls",
      data: { "tls.crt": "TUlJQg==" },
    },
    {},
  ],
  [
    "a Kubernetes ingress",
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: { name: "shop" },
      spec: { rules: [{ host: "shop.example.com", http: { paths: [] } }] },
    },
    {},
  ],
  [
    "a CloudFormation template",
    {
      AWSTemplateFormatVersion: "2010-09-09",
      Resources: { Bucket: { Type: "AWS::S3::Bucket", Properties: { BucketName: "made-up" } } },
    },
    {},
  ],
  [
    "a list of release versions",
    {
      versions: [
        { version: "1.0.0", status: "released" },
        { version: "1.1.0", status: "draft" },
      ],
    },
    {},
  ],
  [
    "certificates of another inventory",
    { certificates: [{ id: 1, name: "www", certificate: "made up", status: "ok" }] },
    {},
  ],
  ["an activation of something else", { activationId: 1, user: "a@example.com", status: "done" }, {}],
  ["real estate", { properties: [{ propertyId: 7, address: "1 A St", rooms: 3 }] }, {}],
  [
    "a JSON Schema",
    {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { behaviors: { type: "array" }, name: { type: "string" } },
      required: ["name"],
    },
    {},
  ],
  ["an entry of hostnames for another tool", { SiteId: "eu-1", Servers: ["a.example.com"] }, {}],
  [
    "a list of plugins with options",
    [
      { name: "sort", settings: { by: "name" } },
      { name: "filter", settings: {} },
    ],
    {},
  ],
  [
    "a Google Cloud service account",
    { type: "service_account", project_id: "made-up", client_email: "ci@made-up.example.com", client_id: "1" },
    {},
  ],
];
