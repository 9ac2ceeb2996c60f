import { describe, expect, test } from "vitest";
import {
  type Behavior,
  hostMatches,
  hostnamesRuledBy,
  load,
  type Property,
  type RuleNode,
  reachOf,
  valueOf,
} from "../../src/model/index.ts";
import { memoryFiles } from "../fixtures.ts";

type Json = Readonly<Record<string, unknown>>;
interface Shown {
  readonly rules: ReadonlyMap<string, RuleNode>;
  readonly property: Property;
  readonly behavior: (rule: string) => Behavior;
}

/** Loads files and shows what a test asks of the first tree, while it is in memory. */
async function show<T>(files: Readonly<Record<string, unknown>>, ask: (shown: Shown) => T): Promise<T> {
  const texts = Object.entries(files).map(
    ([path, value]) => [path, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  const loaded = await load(memoryFiles(new Map(texts)));
  for await (const unit of loaded.units()) {
    const [tree] = unit.trees;
    const property = tree?.property;
    if (tree === undefined || property === undefined) continue;
    const rules = new Map(tree.rules.map((rule) => [rule.name, rule]));
    const behavior = (rule: string): Behavior => {
      const found = rules.get(rule)?.behavior("enforceMtlsSettings");
      if (found === undefined) throw new Error(`rule ${rule} enforces nothing`);
      return found;
    };
    return ask({ rules, property, behavior });
  }
  throw new Error("no tree of a property");
}

const host = (values: unknown, matchOperator: unknown = "IS_ONE_OF"): Json => ({
  name: "hostname",
  options: { matchOperator, values },
});
const path: Json = { name: "path", options: { matchOperator: "MATCHES_ONE_OF", values: ["/*"] } };
const mtls: Json = { name: "enforceMtlsSettings", options: { enableAuthSet: true } };
const rule = (name: string, criteria: readonly unknown[], more: Json = {}): Json => ({
  name,
  criteria,
  behaviors: [mtls],
  children: [],
  ...more,
});
const tree = (...children: readonly unknown[]): Json => ({ rules: { name: "default", behaviors: [], children } });
const hostname = (cnameFrom: string, more: Json = {}): Json => ({
  cnameType: "EDGE_HOSTNAME",
  cnameFrom,
  cnameTo: `${cnameFrom}.edgekey.net`,
  ...more,
});

describe("a pattern of a hostname criterion", () => {
  test.for([
    ["api.example.com", "API.Example.com.", true],
    ["*.example.com", "a.b.example.com", true],
    ["*.example.com", "example.com", false],
    ["ap?.example.com", "api.example.com", true],
    ["ap?.example.com", "ap.example.com", false],
    ["*a*b*", "xxayybzz", true],
    ["*", "", true],
    ["", "a", false],
    [`${"*a".repeat(2000)}b`, "a".repeat(5000), false],
  ] as const)("%s against %s", ([pattern, name, expected]) => {
    expect(hostMatches(pattern, name)).toBe(expected);
  });
});

describe("what gets to a rule", () => {
  const any = { criteriaMustSatisfy: "any" };
  test.for([
    ["a listed name", rule("R", [host(["api.example.com"])]), "yes"],
    ["a name in another case", rule("R", [host(["API.EXAMPLE.COM"])]), "yes"],
    ["a wildcard", rule("R", [host(["*.example.com"])]), "yes"],
    ["another name", rule("R", [host(["pay.example.com"])]), "no"],
    ["an empty list", rule("R", [host([])]), "no"],
    ["a list that leaves it out", rule("R", [host(["pay.example.com"], "IS_NOT_ONE_OF")]), "yes"],
    ["a list that excludes it", rule("R", [host(["*.example.com"], "IS_NOT_ONE_OF")]), "no"],
    ["no operator", rule("R", [{ name: "hostname", options: { values: ["api.example.com"] } }]), "yes"],
    ["an operator nobody knows", rule("R", [host(["api.example.com"], "LIKE")]), "unknown"],
    ["a placeholder", rule("R", [host(["${env.host}"])]), "unknown"],
    ["a placeholder beside the name", rule("R", [host(["${env.host}", "api.example.com"])]), "yes"],
    ["a placeholder in an exclusion", rule("R", [host(["${env.host}"], "IS_NOT_ONE_OF")]), "unknown"],
    ["a placeholder for the list", rule("R", [host("${env.hosts}")]), "unknown"],
    ["values of the wrong type", rule("R", [host({ a: 1 })]), "unknown"],
    ["no criteria", rule("R", []), "yes"],
    ["another condition", rule("R", [path]), "yes"],
    ["both of two, one of which excludes", rule("R", [host(["api.example.com"]), host(["pay.example.com"])]), "no"],
    ["any of two", rule("R", [host(["api.example.com"]), host(["pay.example.com"])], any), "yes"],
    ["any of two others", rule("R", [host(["www.example.com"]), host(["pay.example.com"])], any), "no"],
    ["any, with another condition", rule("R", [host(["pay.example.com"]), path], any), "yes"],
    ["any of one", rule("R", [host(["pay.example.com"])], any), "no"],
    ["any of nothing", rule("R", [], any), "yes"],
    ["a criterion that is not in view", rule("R", ["${env.criterion}"]), "unknown"],
    ["any, with one not in view", rule("R", [host(["pay.example.com"]), "${env.criterion}"], any), "unknown"],
    ["a child that is not in view", rule("R", [host(["api.example.com"])], { children: ["${env.child}"] }), "yes"],
    ["a rule above that excludes", rule("P", [host(["pay.example.com"])], { children: [rule("R", [])] }), "no"],
    ["a rule above that lets it in", rule("P", [host(["api.example.com"])], { children: [rule("R", [path])] }), "yes"],
    [
      "a rule above that is vague",
      rule("P", [host(["${env.host}"])], { children: [rule("R", [host(["api.example.com"])])] }),
      "unknown",
    ],
    ["criteria of the wrong type", rule("R", [], { criteria: 7 }), "unknown"],
  ] as const)("%s", async ([, one, expected]) => {
    const reach = await show({ "tree.json": tree(one) }, ({ rules }) =>
      reachOf(rules.get("R") as RuleNode, "api.example.com"),
    ); // every row has one
    expect(reach).toBe(expected);
  });

  test("a wildcard hostname gets only in part to a rule for one name", async () => {
    const asked = (one: Json): Promise<string> =>
      show({ "tree.json": tree(one) }, ({ rules }) => reachOf(rules.get("R") as RuleNode, "*.example.com")); // it is there
    expect(await asked(rule("R", [host(["api.example.com"])]))).toBe("unknown");
    expect(await asked(rule("R", [host(["*.example.com"])]))).toBe("yes");
    expect(await asked(rule("R", [host(["api.example.com"], "IS_NOT_ONE_OF")]))).toBe("yes");
    expect(await asked(rule("R", [host(["api.example.org"])]))).toBe("no");
  });
});

describe("the hostnames a behavior rules", () => {
  const names = (shown: Shown, name: string): readonly (string | undefined)[] =>
    hostnamesRuledBy(shown.behavior(name)).hostnames.map((one) => valueOf(one.name));
  const list = [hostname("api.example.com"), hostname("pay.example.com")];

  test("are those that get to its rule", async () => {
    const files = {
      "tree.json": { propertyName: "shop", ...tree(rule("R", [host(["api.example.com"])])) },
      "h.json": { propertyName: "shop", hostnames: list },
    };
    expect(await show(files, (shown) => names(shown, "R"))).toEqual(["api.example.com"]);
    expect(await show(files, (shown) => hostnamesRuledBy(shown.behavior("R")).gap)).toBeUndefined();
  });

  test("are fewer where a later rule replaces it for all requests, and not where it does for some", async () => {
    const all = rule("All", [host(["*.example.com"])]);
    const later = (criteria: readonly unknown[]): Json => ({
      "tree.json": tree(all, rule("Pay", criteria)),
      "hostnames.json": list,
    });
    expect(await show(later([host(["pay.example.com"])]), (shown) => names(shown, "All"))).toEqual(["api.example.com"]);
    expect(await show(later([host(["pay.example.com"]), path]), (shown) => names(shown, "All"))).toEqual([
      "api.example.com",
      "pay.example.com",
    ]);
  });

  test("are not all in view without a list, with a placeholder in it, or in a bucket", async () => {
    const one = tree(rule("R", [host(["api.example.com"])]));
    const gap = (files: Readonly<Record<string, unknown>>): Promise<string | undefined> =>
      show(
        { "tree.json": { propertyName: "shop", ...one }, ...files },
        (shown) => hostnamesRuledBy(shown.behavior("R")).gap,
      );
    expect(await gap({})).toMatch(/no hostname list/);
    expect(await gap({ "h.json": { propertyName: "shop", hostnames: [...list, hostname("${env.host}")] } })).toMatch(
      /a hostname gets to rule "R"/,
    );
    expect(await gap({ "h.json": { propertyName: "shop", hostnames: [...list, "${env.item}"] } })).toMatch(
      /filled in elsewhere/,
    );
    const bucket = { propertyId: "prp_1", propertyName: "shop", propertyType: "HOSTNAME_BUCKET" };
    expect(
      await gap({ "h.json": { propertyName: "shop", hostnames: list }, "p.json": { properties: { items: [bucket] } } }),
    ).toMatch(/bucket/);
  });
});

describe("a hostname list belongs to", () => {
  const rules = tree(rule("R", []));
  const items = [hostname("api.example.com")];
  const found = (files: Readonly<Record<string, unknown>>): Promise<readonly string[]> =>
    show(files, ({ property }) => property.hostnames.map(({ key }) => key));

  test.for([
    [
      "the tree of the same id",
      { "a/tree.json": { propertyId: "prp_1", ...rules }, "b/h.json": { propertyId: "1", hostnames: { items } } },
    ],
    [
      "the tree of the same name",
      { "a/tree.json": { propertyName: "shop", ...rules }, "b/h.json": { propertyName: "shop", hostnames: items } },
    ],
    [
      "the tree of a name, by an id that another answer joins to it",
      {
        "a/tree.json": { propertyName: "shop", ...rules },
        "b/h.json": { propertyId: "prp_1", hostnames: { items } },
        "c/p.json": { properties: { items: [{ propertyId: "prp_1", propertyName: "shop", assetId: "aid_1" }] } },
      },
    ],
    ["the only tree beside it, when it names none", { "a/tree.json": rules, "a/hostnames.json": items }],
    [
      "the only tree beside it, named itself",
      { "a/tree.json": { propertyName: "shop", ...rules }, "a/hostnames.json": items },
    ],
    ["the only tree in the folder below", { "a/rules/main.json": rules, "a/hostnames.json": items }],
  ] as const)("%s", async ([, files]) => {
    expect(await found(files)).toEqual(["api.example.com"]);
  });

  test("no tree, when two stand beside it or another is named", async () => {
    expect(await found({ "a/one.json": rules, "a/two.json": rules, "a/hostnames.json": items })).toEqual([]);
    expect(
      await found({
        "a/tree.json": { propertyName: "shop", ...rules },
        "a/h.json": { propertyName: "other", hostnames: items },
      }),
    ).toEqual([]);
  });

  test("the newest version of which there is one", async () => {
    const at = (propertyVersion: number, name: string): Json => ({
      propertyId: "prp_1",
      propertyVersion,
      hostnames: { items: [hostname(name)] },
    });
    const files = {
      "tree.json": { propertyId: "prp_1", ...rules },
      "a.json": at(15, "new.example.com"),
      "b.json": at(14, "old.example.com"),
    };
    expect(await found(files)).toEqual(["new.example.com"]);
  });
});

describe("the snapshot", () => {
  const live = (name: string): Json => hostname(name, { edgeHostnameId: "ehn_1", certProvisioningType: "DEFAULT" });
  const snapshot = (...names: readonly string[]): Json => ({
    edgelintSnapshot: 1,
    properties: [
      {
        propertyId: "prp_1",
        propertyName: "shop",
        versions: [{ propertyVersion: 3, hostnames: { items: names.map(live) } }],
      },
    ],
  });
  const shop = { propertyName: "shop", ...tree(rule("R", [])) };

  test("answers for hostnames that no file declares", async () => {
    await show({ "tree.json": shop, "snapshot.json": snapshot("api.example.com") }, ({ property }) => {
      expect(property.hostnames.map(({ key, isLive }) => [key, isLive])).toEqual([["api.example.com", true]]);
      expect(property.hostnamesGap).toBeUndefined();
    });
  });

  test.for(["a-snapshot.json", "z-snapshot.json"])(
    "gives way to a file, and fills in what the file leaves out (%s)",
    async (name) => {
      const declared = {
        cnameType: "EDGE_HOSTNAME",
        cnameFrom: "API.example.com",
        cnameTo: "other.example.com.edgekey.net",
      };
      const files = {
        "tree.json": shop,
        "h.json": { propertyName: "shop", hostnames: [declared] },
        [name]: snapshot("api.example.com", "old.example.com"),
      };
      await show(files, ({ property }) => {
        const [only, ...others] = property.hostnames;
        expect(others).toEqual([]);
        expect([only?.isLive, valueOf(only?.target ?? { state: "absent" })]).toEqual([
          false,
          "other.example.com.edgekey.net",
        ]);
        expect(valueOf(only?.provisioning ?? { state: "absent" })).toBe("DEFAULT");
      });
    },
  );

  test.for(["a-snapshot.json", "z-snapshot.json"])("gives way to a list beside the tree (%s)", async (name) => {
    const files = {
      "p/tree.json": shop,
      "p/hostnames.json": [hostname("new.example.com")],
      [name]: snapshot("api.example.com"),
    };
    await show(files, ({ property }) => expect(property.hostnames.map(({ key }) => key)).toEqual(["new.example.com"]));
  });

  test("gives way to a list that is filled in elsewhere", async () => {
    const files = {
      "tree.json": shop,
      "h.json": { propertyName: "shop", hostnames: ["${env.all}"] },
      "z.json": snapshot("api.example.com"),
    };
    await show(files, ({ property }) =>
      expect([property.hostnames.length, property.hostnamesGap]).toEqual([
        0,
        "a hostname of the list is filled in elsewhere",
      ]),
    );
  });
});

describe("an edge hostname", () => {
  test("is one, whether told of by id or by name", async () => {
    const files = {
      "tree.json": { propertyName: "shop", ...tree(rule("R", [])) },
      "h.json": { propertyName: "shop", hostnames: [hostname("api.example.com")] },
      "edge.json": {
        productId: "prd_SPM",
        domainPrefix: "api.example.com",
        domainSuffix: "edgekey.net",
        certEnrollmentId: 204001,
      },
      "list.json": {
        edgeHostnames: {
          items: [{ edgeHostnameId: "ehn_1", edgeHostnameDomain: "API.example.com.edgekey.net", slotNumber: 31001 }],
        },
      },
      "enrollment.json": { id: 204001, ra: "third-party", csr: { cn: "api.example.com" }, networkConfiguration: {} },
    };
    await show(files, ({ property }) => {
      expect(property.project.edgeHostnames).toHaveLength(1);
      expect(valueOf(property.hostnames[0]?.cpsEnrollment ?? { state: "absent" })?.resource).toBe("enrollment 204001");
    });
  });

  const configuration = (name: string, target = "akamai_edge_hostname.api.edge_hostname"): string => `
resource "akamai_cps_dv_enrollment" "api" {
  common_name = "${name}"
}
resource "akamai_edge_hostname" "api" {
  edge_hostname = "api.example.com.edgekey.net"
  certificate   = akamai_cps_dv_enrollment.api.id
}
${property(name, target)}`;
  const property = (name: string, target: string): string => `
resource "akamai_property" "api" {
  name = "${name}"
  hostnames {
    cname_from = "${name}"
    cname_to   = ${target}
  }
}`;
  /** The common name of the certificate of each property's hostname, or why it is not known. */
  async function certificates(files: Readonly<Record<string, string>>): Promise<readonly (string | undefined)[]> {
    const { project } = await load(memoryFiles(new Map(Object.entries(files))));
    return project.hostnames.map(({ cpsEnrollment: link }) =>
      link.state === "unknown" ? link.why : link.state === "known" ? valueOf(link.value.commonName) : undefined,
    );
  }
  const literal = '"api.example.com.edgekey.net"';

  test.for(["akamai_edge_hostname.api.edge_hostname", literal])(
    "is its own configuration's, where several make one of that name (%s)",
    async (target) => {
      const files = { "dev/main.tf": configuration("dev", target), "prod/main.tf": configuration("prod", target) };
      expect(await certificates(files)).toEqual(["dev", "prod"]);
    },
  );

  test("is that of the one configuration that makes it, for others that name it", async () => {
    const files = { "edge/main.tf": configuration("edge"), "site/main.tf": property("site", literal) };
    expect(await certificates(files)).toEqual(["edge", "edge"]);
  });

  test("is not known to others where several configurations make one of that name", async () => {
    const files = {
      "dev/main.tf": configuration("dev"),
      "prod/main.tf": configuration("prod"),
      "site/main.tf": property("site", literal),
    };
    expect((await certificates(files)).at(-1)).toBe(
      "more than one configuration makes edge hostname api.example.com.edgekey.net",
    );
  });
});
