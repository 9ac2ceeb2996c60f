import {
  type AccessKey,
  type Context,
  defineRule,
  type Field,
  hasPlaceholder,
  type KeyVersion,
  shorten,
  typeName,
  writtenName,
} from "#rule";
import { groupNumber, object, oneOf, type Test, textOf, trueOrFalse } from "./_values.ts";

const methods = ["AWS4_HMAC_SHA256", "GOOG4_HMAC_SHA256", "AOS4_HMAC_SHA256"];
/** Seen in exports, though in no manual: not judged. */
const undocumentedMethod = "VP_QUEUE_IT";

export const rule = defineRule({
  meta: {
    id: "cam/invalid-field",
    title: "an access key field is missing or has a value that is refused",
    why: "Cloud Access Manager refuses the whole request, so no key or version is made and the rollout that waits for it stops.",
    next: "Give name, method, contract, numeric group, both credentials and the security network, in the documented spelling and length; an additional CDN is one value, not a list.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access", "secret"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "create an access key: members of the request body",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/post-access-key",
        read: "2026-11-20",
      },
    ],
    messages: { refused: "{field} of {owner} {problem}" },
  },
  check: {
    accessKey(key, context) {
      if (!key.isBody) return;
      const isStub = key.isDeclared && key.field.names().every((name) => name === "accessKeyUid");
      if (isStub) return context.unchecked(key, "the block is empty: an import is to fill it");
      const { field } = key;
      const network = field.get("networkConfiguration");
      judge(key, field.get("accessKeyName"), textOf(1, 50), context);
      judge(key, field.get("authenticationMethod"), oneOf(methods, undocumentedMethod), context);
      judge(key, field.get("contractId"), textOf(1, 20), context);
      judge(key, field.get("groupId"), groupNumber, context);
      for (const credentials of key.credentials) {
        if (!judge(key, credentials, object, context)) continue;
        judgeCredentials(key, credentials, context);
        if (key.isDeclared) judge(key, credentials.get("primaryKey"), trueOrFalse, context);
      }
      if (!judge(key, network, object, context)) return;
      judge(key, network.get("securityNetwork"), oneOf(["STANDARD_TLS", "ENHANCED_TLS"]), context);
      const cdn = network.get("additionalCdn");
      if (!cdn.isAbsent) judge(key, cdn, oneOf(["CHINA_CDN", "RUSSIA_CDN"]), context);
    },
    keyVersion(version, context) {
      if (version.isBody) judgeCredentials(version, version.field, context);
    },
  },
});

type Say = Context<typeof rule.meta.messages, undefined>;

function judgeCredentials(owner: AccessKey | KeyVersion, credentials: Field, context: Say): void {
  judge(owner, credentials.get("cloudAccessKeyId"), textOf(1, 128), context);
  judge(owner, credentials.get("cloudSecretAccessKey"), textOf(1, 128), context);
}

/** Says what is wrong with a field, if anything; true when it is written as it should be. */
function judge(owner: AccessKey | KeyVersion, field: Field, test: Test, { report }: Say): boolean {
  const inner = field.resolve();
  const isVague =
    !field.isAbsent &&
    (typeName(inner.value ?? null) === "an unknown value" ||
      (typeof inner.value === "string" && hasPlaceholder(inner.value)));
  if (isVague) return false;
  if (inner.isAbsent && !inner.isMissing) return false;
  const fault = inner.isAbsent ? { problem: "is missing" } : test(inner);
  if (fault === undefined) return true;
  const data = {
    field: writtenName(field),
    owner: owner.label === "" ? "the new version" : `key ${shorten(owner.label)}`,
    problem: fault.problem,
  };
  const meant = "meant" in fault ? fault.meant : undefined;
  if (meant === undefined) report({ message: "refused", node: field, data });
  else {
    const fix = { title: `write ${meant}`, safety: "unsafe", patches: [{ set: field, to: meant }] } as const;
    report({ message: "refused", node: field, data, fix });
  }
  return false;
}
