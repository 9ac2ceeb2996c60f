import { type AccessKey, type Context, defineRule, type Field, valueOf, writtenName } from "#rule";

const messages = { pairs: "access key {key}: {problem}" } as const;

export const rule = defineRule({
  meta: {
    id: "cam/credential-pairs-invalid",
    title: "an access key has no single primary credential pair",
    why: "primary_guid is the version of the pair that is marked as primary. Without one it is empty, and requests to the origin go unsigned; with two, or with the same credential in both pairs, the provider refuses the plan.",
    next: "Give at least one pair, mark exactly one as primary, and use different access key ids in the two.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Terraform: akamai_cloudaccess_key",
        part: "credentials_a, credentials_b, primary_key, primary_guid",
        url: "https://techdocs.akamai.com/terraform/docs/cam-rc-access-key",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "validation of the two pairs of credentials",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    accessKey(key, context) {
      if (!key.isDeclared || key.field.names().every((name) => name === "accessKeyUid")) return; // an import fills an empty block
      const { credentials } = key;
      const [a, b] = credentials;
      if (a === undefined) {
        const field = key.get("credentialsA");
        if (field.isMissing)
          context.report({
            message: "pairs",
            node: key,
            data: { key: key.label, problem: "it has no pair of credentials" },
          });
        return;
      }
      const vague = credentials.find((pair) => !pair.isObject);
      const read = vague?.json();
      if (vague !== undefined) return read?.state === "unknown" ? context.unchecked(vague, read.why) : undefined;
      judgePrimary(key, credentials, context);
      if (b !== undefined) judgeIds(key, a, b, context);
    },
  },
});

type Say = Context<typeof messages, undefined>;

/** One pair, and only one, is the primary one. A switch that is not written at all is the matter of cam/invalid-field. */
function judgePrimary(key: AccessKey, credentials: readonly Field[], { report, unchecked }: Say): void {
  const switches = credentials.map((pair) => pair.get("primaryKey"));
  const on = switches.filter((one) => valueOf(one.bool()) === true);
  const [first, second] = on;
  if (first !== undefined && second !== undefined) {
    const related = [{ node: first, note: "and so is this one" }];
    report({
      message: "pairs",
      node: second,
      data: { key: key.label, problem: "both pairs are marked as primary" },
      related,
    });
    return;
  }
  for (const one of switches) {
    const read = one.bool();
    if (read.state === "unknown") return unchecked(one, read.why);
    if (read.state === "absent" || read.value) return;
  }
  const [off, ...others] = switches;
  if (off === undefined) return;
  const isExported = others.length > 0 && switches.every(isLiteralFalse);
  const why = isExported ? `; the exporter writes ${writtenName(off)} = false in both` : "";
  const problem =
    others.length === 0 ? "its only pair is not marked as primary" : `neither pair is marked as primary${why}`;
  const related = others.map((node) => ({ node, note: "the other pair" }));
  report({ message: "pairs", node: off, data: { key: key.label, problem }, related });
}

/** True for what may have come out of an export: the word itself, no expression. */
function isLiteralFalse({ doc, route, value }: Field): boolean {
  return value === false && doc.part(route)?.isLiteral === true;
}

function judgeIds(key: AccessKey, a: Field, b: Field, { report }: Say): void {
  const [first, second] = [a, b].map((pair) => pair.get("cloudAccessKeyId"));
  if (first === undefined || second === undefined) return;
  const id = valueOf(first.text());
  if (id === undefined || id === "" || id !== valueOf(second.text())) return;
  const related = [{ node: first, note: "the first of them" }];
  report({
    message: "pairs",
    node: second,
    data: { key: key.label, problem: "both pairs have the same cloud access key id" },
    related,
  });
}
