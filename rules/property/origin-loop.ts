import {
  type Behavior,
  type Criterion,
  defineRule,
  type Field,
  type Hostname,
  hostKey,
  type Property,
  valueOf,
} from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/origin-loop",
    title: "a property names its own hostname as origin",
    why: "The name of the property leads to the edge: the edge asks itself, request after request, until it gives up with an error.",
    next: "Point the origin at the server's own hostname, one that does not lead to the edge.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["origin"],
    cwe: [835],
    sources: [
      {
        doc: "Property Manager",
        part: "Origin Server: your origin, origin hostname",
        url: "https://techdocs.akamai.com/property-mgr/docs/origin-server",
        read: "2026-11-20",
      },
    ],
    messages: {
      hostname: "origin {origin} in {rule} is also a hostname of {property}",
      edge: "origin {origin} in {rule} is the edge hostname of {property}",
      matched: "origin {origin} in {rule} is the hostname that the rule answers for",
    },
  },
  check: {
    "behavior:origin"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const { property } = rule.tree;
      for (const target of targetsOf(behavior)) {
        const name = target.text();
        if (name.state === "unknown") unchecked(target, name.why);
        if (name.state !== "known" || name.value.trim() === "") continue;
        const data = { origin: name.value, rule: rule.place };
        const own = property?.hostnames.find((hostname) => isSame(hostname.name, name.value));
        const edge = property?.hostnames.find((hostname) => isSame(hostname.target, name.value));
        const matched = matchedBy(behavior, name.value);
        if (property !== undefined && own !== undefined) {
          report({
            message: "hostname",
            node: target,
            data: { ...data, property: property.label },
            related: [relatedTo(own)],
          });
        } else if (property !== undefined && edge !== undefined) {
          report({
            message: "edge",
            node: target,
            data: { ...data, property: property.label },
            related: [relatedTo(edge)],
          });
        } else if (property?.hostnamesGap !== undefined || property === undefined) {
          // Without the hostnames themselves, a hostname that a rule matches is one that visitors ask for.
          const related = matched === undefined ? [] : [{ node: matched, note: "the rule matches this hostname" }];
          if (matched !== undefined) report({ message: "matched", node: target, data, related, certainty: "likely" });
          else unchecked(target, gapOf(property));
        }
      }
    },
  },
});

function gapOf(property: Property | undefined): string {
  return property?.hostnamesGap ?? "the property of this tree is not in view";
}

function relatedTo(node: Hostname): { readonly node: Hostname; readonly note: string } {
  return { node, note: "the hostname of the property" };
}

/** The names an origin of one's own is asked by; other kinds of origin have none. */
function targetsOf(origin: Behavior): readonly Field[] {
  const type = valueOf(origin.option("originType").text()) ?? "CUSTOMER";
  if (type !== "CUSTOMER") return [];
  const hasSecond = valueOf(origin.option("secondHostnameEnabled").bool()) === true;
  return hasSecond ? [origin.option("hostname"), origin.option("secondHostname")] : [origin.option("hostname")];
}

function isSame(read: Hostname["name"], name: string): boolean {
  return read.state === "known" && hostKey(read.value) === hostKey(name);
}

/** The hostname criterion around an origin that names it: such a rule answers requests for that very name. */
function matchedBy({ rule }: Behavior, name: string): Criterion | undefined {
  return [rule, ...rule.ancestors]
    .flatMap((one) => one.criteria)
    .find((criterion) => {
      if (criterion.name !== "hostname" || valueOf(criterion.option("matchOperator").text()) !== "IS_ONE_OF")
        return false;
      return criterion
        .option("values")
        .items()
        .some((value) => isSame(value.text(), name));
    });
}
