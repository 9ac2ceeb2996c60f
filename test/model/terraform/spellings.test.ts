import { describe, expect, test } from "vitest";
import type { Project } from "../../../src/model/index.ts";
import { valueOf } from "../../../src/model/read.ts";
import { understand } from "../kinds.ts";

/** What a project says of its hostnames, certificates and sets, however it is written. */
function told({ hostnames, enrollments, caSets, edgeHostnames }: Project): unknown {
  return {
    hostnames: hostnames.map((one) => [one.label, valueOf(one.target), valueOf(one.cpsEnrollment)?.label]),
    enrollments: enrollments.map((one) => [
      valueOf(one.commonName),
      valueOf(one.names),
      valueOf(one.caSet)?.label,
      valueOf(one.clientOcsp.bool()),
    ]),
    sets: caSets.map((one) => [valueOf(one.name), one.versions[0]?.entries.length]),
    edges: edgeHostnames.map((one) => [valueOf(one.domain), one.hostnames.length]),
  };
}

const hcl = `resource "akamai_property" "shop" {
  name        = "shop"
  contract_id = "ctr_C-0AB1CD2"
  hostnames {
    cname_from             = "api.example.com"
    cname_to               = akamai_edge_hostname.api.edge_hostname
    cert_provisioning_type = "CPS_MANAGED"
  }
}

resource "akamai_edge_hostname" "api" {
  edge_hostname = "api.example.com.edgekey.net"
  certificate   = akamai_cps_third_party_enrollment.api.id
}

resource "akamai_cps_third_party_enrollment" "api" {
  common_name = "api.example.com"
  sans        = ["m.example.com"]
  network_configuration {
    client_mutual_authentication {
      set_id       = akamai_mtlstruststore_ca_set_activation.production.ca_set_id
      ocsp_enabled = true
    }
  }
}

resource "akamai_mtlstruststore_ca_set" "partners" {
  name         = "partner-clients"
  certificates = [{ certificate_pem = "one" }, { certificate_pem = "two" }]
}

resource "akamai_mtlstruststore_ca_set_activation" "production" {
  ca_set_id = akamai_mtlstruststore_ca_set.partners.id
  version   = akamai_mtlstruststore_ca_set.partners.latest_version
  network   = "PRODUCTION"
}
`;

const json = {
  resource: {
    akamai_property: {
      shop: {
        name: "shop",
        contract_id: "ctr_C-0AB1CD2",
        hostnames: [
          {
            cname_from: "api.example.com",
            cname_to: "${akamai_edge_hostname.api.edge_hostname}",
            cert_provisioning_type: "CPS_MANAGED",
          },
        ],
      },
    },
    akamai_edge_hostname: {
      api: { edge_hostname: "api.example.com.edgekey.net", certificate: "${akamai_cps_third_party_enrollment.api.id}" },
    },
    akamai_cps_third_party_enrollment: {
      api: {
        common_name: "api.example.com",
        sans: ["m.example.com"],
        network_configuration: {
          client_mutual_authentication: {
            set_id: "${akamai_mtlstruststore_ca_set_activation.production.ca_set_id}",
            ocsp_enabled: true,
          },
        },
      },
    },
    akamai_mtlstruststore_ca_set: {
      partners: { name: "partner-clients", certificates: [{ certificate_pem: "one" }, { certificate_pem: "two" }] },
    },
    akamai_mtlstruststore_ca_set_activation: {
      production: {
        ca_set_id: "${akamai_mtlstruststore_ca_set.partners.id}",
        version: "${akamai_mtlstruststore_ca_set.partners.latest_version}",
        network: "PRODUCTION",
      },
    },
  },
};

/** The settings of a plan or state: blocks are lists, and what apply fills in is missing. */
const values: Readonly<Record<string, object>> = {
  "akamai_property.shop": {
    name: "shop",
    contract_id: "ctr_C-0AB1CD2",
    hostnames: [
      { cname_from: "api.example.com", cname_to: "api.example.com.edgekey.net", cert_provisioning_type: "CPS_MANAGED" },
    ],
  },
  "akamai_edge_hostname.api": { edge_hostname: "api.example.com.edgekey.net" },
  "akamai_cps_third_party_enrollment.api": {
    common_name: "api.example.com",
    sans: ["m.example.com"],
    network_configuration: [{ client_mutual_authentication: [{ ocsp_enabled: true }] }],
  },
  "akamai_mtlstruststore_ca_set.partners": {
    name: "partner-clients",
    certificates: [{ certificate_pem: "one" }, { certificate_pem: "two" }],
  },
};

const parts = (address: string): { address: string; mode: string; type: string; name: string } => {
  const [type = "", name = ""] = address.split(".");
  return { address, mode: "managed", type, name };
};

const plan = {
  format_version: "1.2",
  terraform_version: "1.9.8",
  resource_changes: Object.entries(values).map(([address, after]) => ({
    ...parts(address),
    change: {
      actions: ["create"],
      before: null,
      after,
      after_unknown: address.startsWith("akamai_cps")
        ? { id: true, network_configuration: [{ client_mutual_authentication: [{ set_id: true }] }] }
        : address.startsWith("akamai_edge")
          ? { id: true, certificate: true }
          : { id: true },
    },
  })),
  configuration: {
    root_module: {
      resources: [
        {
          address: "akamai_edge_hostname.api",
          expressions: {
            certificate: {
              references: ["akamai_cps_third_party_enrollment.api.id", "akamai_cps_third_party_enrollment.api"],
            },
          },
        },
        {
          address: "akamai_cps_third_party_enrollment.api",
          expressions: {
            network_configuration: [
              {
                client_mutual_authentication: [
                  {
                    set_id: {
                      references: ["akamai_mtlstruststore_ca_set.partners.id", "akamai_mtlstruststore_ca_set.partners"],
                    },
                  },
                ],
              },
            ],
          },
        },
      ],
    },
  },
};

const state = {
  format_version: "1.0",
  terraform_version: "1.9.8",
  values: {
    root_module: {
      resources: [
        { ...parts("akamai_property.shop"), values: { ...values["akamai_property.shop"], id: "prp_551200" } },
        {
          ...parts("akamai_edge_hostname.api"),
          values: { ...values["akamai_edge_hostname.api"], id: "ehn_88001", certificate: 204001 },
        },
        {
          ...parts("akamai_cps_third_party_enrollment.api"),
          values: {
            ...values["akamai_cps_third_party_enrollment.api"],
            id: "204001",
            network_configuration: [{ client_mutual_authentication: [{ ocsp_enabled: true, set_id: "70010" }] }],
          },
        },
        {
          ...parts("akamai_mtlstruststore_ca_set.partners"),
          values: { ...values["akamai_mtlstruststore_ca_set.partners"], id: "70010" },
        },
      ],
    },
  },
};

const expected = {
  hostnames: [["api.example.com", "api.example.com.edgekey.net", "api.example.com"]],
  enrollments: [["api.example.com", ["api.example.com", "m.example.com"], "partner-clients", true]],
  sets: [["partner-clients", 2]],
  edges: [["api.example.com.edgekey.net", 1]],
};

describe("one configuration is one model", () => {
  test("in HCL", async () => {
    expect(told((await understand({ "main.tf": hcl })).project)).toEqual(expected);
  });

  test("in HCL with CRLF and a byte order mark", async () => {
    expect(told((await understand({ "main.tf": `\uFEFF${hcl.replaceAll("\n", "\r\n")}` })).project)).toEqual(expected);
  });

  test("split over files", async () => {
    const blocks = hcl.split(/\n(?=resource )/);
    const files = Object.fromEntries(blocks.map((block, at) => [`part-${at}.tf`, block]));
    expect(told((await understand(files)).project)).toEqual(expected);
  });

  test("with one file in a module", async () => {
    const blocks = hcl.split(/\n(?=resource )/);
    const outer = blocks
      .slice(0, 2)
      .join("\n")
      .replace("akamai_cps_third_party_enrollment.api.id", "module.certificates.enrollment_id");
    const files = {
      "main.tf": `module "certificates" {\n  source = "./certificates"\n}\n${outer}`,
      "certificates/main.tf": `${blocks.slice(2).join("\n")}\noutput "enrollment_id" {\n  value = akamai_cps_third_party_enrollment.api.id\n}\n`,
    };
    expect(told((await understand(files)).project)).toEqual(expected);
  });

  test("in Terraform's JSON", async () => {
    expect(told((await understand({ "main.tf.json": json })).project)).toEqual(expected);
  });

  test("in a plan, links from the plan's own configuration", async () => {
    expect(told((await understand({ "tfplan.json": plan })).project)).toEqual(expected);
  });

  test("in a state, links by the ids that it knows", async () => {
    const found = told((await understand({ "state.json": state })).project) as typeof expected;
    expect(found).toEqual({
      ...expected,
      hostnames: [["api.example.com", "api.example.com.edgekey.net", "api.example.com (204001)"]],
      enrollments: [["api.example.com", ["api.example.com", "m.example.com"], "partner-clients (70010)", true]],
    });
  });

  test("in HCL beside the state that knows its ids", async () => {
    const found = told((await understand({ "main.tf": hcl, "state.json": state })).project) as typeof expected;
    expect(found.sets).toEqual(expected.sets);
    expect(found.edges).toEqual(expected.edges);
    expect(found.hostnames[0]?.[2]).toBe("api.example.com (204001)");
  });

  test("which two folders with the same names do not share", async () => {
    const { project } = await understand({
      "dev/main.tf": hcl,
      "prod/main.tf": hcl.replace("partner-clients", "prod-clients"),
    });
    expect(project.enrollments.map((one) => valueOf(one.caSet)?.label)).toEqual(["partner-clients", "prod-clients"]);
  });
});
