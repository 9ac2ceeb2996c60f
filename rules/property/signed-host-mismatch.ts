import { type Behavior, defineRule, type Field, hostKey, valueOf } from "#rule";
import { hiddenBeside, inForceWith } from "./_beside.ts";

export const rule = defineRule({
  meta: {
    id: "property/signed-host-mismatch",
    title: "cloud signing and the forwarded Host header disagree",
    why: "The signature covers the Host header. The cloud refuses a request that is signed for one host and sent with another, so every request to the origin fails.",
    next: "Forward the origin hostname as the Host header, or set the signing host to the Host that is sent.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "origin"],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, awsHost",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "origin, forwardHostHeader",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin",
        read: "2026-11-20",
      },
    ],
    messages: {
      other: "{rule} signs for {signed} but forwards Host {sent}",
      request: "{rule} signs for {signed} but forwards the Host header of the request",
    },
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report, unchecked }) {
      // Only AWS signing has a host of its own to disagree with.
      if (valueOf(behavior.option("authenticationMethod").text()) !== "AWS") return;
      const origins = inForceWith(behavior, "origin").filter(isOwnOrigin);
      if (origins.length === 0) {
        const why = hiddenBeside(behavior);
        return why === undefined ? undefined : unchecked(behavior.option("awsHost"), why);
      }
      for (const origin of origins) {
        const host = signedHost(behavior, origin);
        const sent = sentHost(origin);
        const signed = valueOf(host.text());
        const rule = behavior.rule.place;
        const related = [{ node: origin, note: "the origin that is asked" }];
        if (signed === undefined || sent === undefined) continue;
        if (sent === "of the request") {
          if (isVisited(behavior, signed)) continue;
          return report({
            message: "request",
            node: origin.option("forwardHostHeader"),
            data: { rule, signed },
            related,
          });
        }
        const name = valueOf(sent.text());
        if (name === undefined || keyOf(name) === keyOf(signed)) continue;
        const node = sent.key === "hostname" ? host : sent;
        return report({ message: "other", node, data: { rule, signed, sent: name }, related });
      }
    },
  },
});

function isOwnOrigin(origin: Behavior): boolean {
  return (valueOf(origin.option("originType").text()) ?? "CUSTOMER") === "CUSTOMER";
}

/** An empty signing host stands for the hostname of the origin. */
function signedHost(characteristics: Behavior, origin: Behavior): Field {
  const host = characteristics.option("awsHost");
  return host.isBlank ? origin.option("hostname") : host;
}

/** The option that holds the host that is sent; undefined when that is not to be told. */
function sentHost(origin: Behavior): Field | "of the request" | undefined {
  switch (valueOf(origin.option("forwardHostHeader").text())) {
    case "ORIGIN_HOSTNAME":
      return origin.option("hostname");
    case "CUSTOM":
      return origin.option("customForwardHostHeader");
    case "REQUEST_HOST_HEADER":
      return "of the request";
    default:
      return undefined;
  }
}

/** True when visitors ask for the signing host itself, so that their Host header is the signed one. */
function isVisited({ rule }: Behavior, signed: string): boolean {
  return rule.tree.property?.hostnames.some(({ name }) => keyOf(valueOf(name) ?? "") === keyOf(signed)) ?? false;
}

function keyOf(host: string): string {
  return hostKey(host.replace(/^https?:\/\//i, ""));
}
