import { expect, test } from "vitest";
import { load, type TerraformModule } from "../../../src/model/index.ts";
import { memoryFiles } from "../../fixtures.ts";

const change = (address: string, after: object, actions = ["create"]): object => {
  const own = address.replace(/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)+/, "").replace(/\[.*\]$/, "");
  const [type, name] = own.split(".");
  return { address, mode: "managed", type, name, change: { actions, before: null, after, after_unknown: {} } };
};

const plan = {
  format_version: "1.2",
  terraform_version: "1.9.8",
  resource_changes: [
    change("akamai_mtlstruststore_ca_set.partners", { name: "partner-clients" }),
    change('akamai_mtlstruststore_ca_set_activation.prd["a"]', { network: "PRODUCTION" }),
    change('akamai_mtlstruststore_ca_set_activation.prd["b"]', { network: "PRODUCTION" }, ["update"]),
    change('module.edge["eu"].akamai_edge_hostname.shop', { edge_hostname: "shop.example.com.edgekey.net" }),
  ],
  configuration: {
    root_module: {
      resources: [
        {
          address: "akamai_mtlstruststore_ca_set_activation.prd",
          mode: "managed",
          type: "akamai_mtlstruststore_ca_set_activation",
          name: "prd",
          expressions: {
            ca_set_id: {
              references: ["akamai_mtlstruststore_ca_set.partners.id", "akamai_mtlstruststore_ca_set.partners"],
            },
            network: { references: ["each.value"] },
            timeouts: [{ create: { references: ["var.wait"] } }],
          },
          for_each_expression: { references: ["var.networks"] },
          depends_on: ["akamai_mtlstruststore_ca_set_activation.stg"],
        },
      ],
      module_calls: {
        edge: {
          module: {
            resources: [
              {
                address: "akamai_edge_hostname.shop",
                expressions: { certificate: { references: ["var.enrollment_id"] } },
              },
            ],
          },
        },
      },
    },
  },
};

async function modulesIn(files: Readonly<Record<string, string>>): Promise<readonly TerraformModule[]> {
  const { project } = await load(memoryFiles(new Map(Object.entries(files))));
  return project.terraformModules;
}

const text = JSON.stringify(plan, null, 2);

test("what only a plan shows are blocks of its modules, with what they refer to", async () => {
  const modules = await modulesIn({ "tfplan.json": text });
  expect(
    modules.map(({ resource, isWritten, gap, blocks }) => ({
      resource,
      isWritten,
      gap,
      blocks: blocks.map(({ address, references, changes }) => ({
        address,
        changes: changes.map((one) => `${one.address}: ${one.actions.join()}`),
        references: references.map(
          ({ target, path, setting, place }) =>
            `${setting} = ${[target, ...path].join(".")} @ ${text.slice(place.site.span().start, place.site.span().end)}`,
        ),
      })),
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "blocks": [
          {
            "address": "akamai_mtlstruststore_ca_set.partners",
            "changes": [
              "akamai_mtlstruststore_ca_set.partners: create",
            ],
            "references": [],
          },
          {
            "address": "akamai_mtlstruststore_ca_set_activation.prd",
            "changes": [
              "akamai_mtlstruststore_ca_set_activation.prd["a"]: create",
              "akamai_mtlstruststore_ca_set_activation.prd["b"]: update",
            ],
            "references": [
              "ca_set_id = akamai_mtlstruststore_ca_set.partners.id @ "akamai_mtlstruststore_ca_set.partners.id"",
              "timeouts.create = var.wait @ "var.wait"",
              "for_each = var.networks @ "var.networks"",
              "depends_on = akamai_mtlstruststore_ca_set_activation.stg @ "akamai_mtlstruststore_ca_set_activation.stg"",
            ],
          },
          {
            "address": "module.edge",
            "changes": [],
            "references": [],
          },
        ],
        "gap": undefined,
        "isWritten": false,
        "resource": "the root module",
      },
      {
        "blocks": [
          {
            "address": "akamai_edge_hostname.shop",
            "changes": [
              "module.edge["eu"].akamai_edge_hostname.shop: create",
            ],
            "references": [
              "certificate = var.enrollment_id @ "var.enrollment_id"",
            ],
          },
        ],
        "gap": undefined,
        "isWritten": false,
        "resource": "module.edge",
      },
    ]
  `);
});

test("a block knows what it depends on by way of the plan's configuration", async () => {
  const [root] = await modulesIn({ "tfplan.json": text });
  const activation = root?.block("akamai_mtlstruststore_ca_set_activation.prd");
  const set = root?.block("akamai_mtlstruststore_ca_set.partners");
  expect(activation && set && [activation.dependsOn(set), set.dependsOn(activation)]).toEqual([true, false]);
});

test("a state does not tell what its resources refer to, and says so", async () => {
  const { configuration: _, ...state } = plan;
  const [root] = await modulesIn({ "state.json": JSON.stringify(state) });
  expect(root?.gap).toBe("a state does not tell what its resources refer to");
});

test("what the project's own files declare is not shown twice, but knows what the plan means to do with it", async () => {
  const source = 'resource "akamai_mtlstruststore_ca_set" "partners" {\n  name = "partner-clients"\n}\n';
  const modules = await modulesIn({ "main.tf": source, "tfplan.json": text });
  const sets = modules.flatMap((module) => module.ofType("akamai_mtlstruststore_ca_set"));
  expect(sets.map(({ isWritten, changes }) => ({ isWritten, changes }))).toEqual([
    { isWritten: true, changes: [{ address: "akamai_mtlstruststore_ca_set.partners", actions: ["create"] }] },
  ]);
});
