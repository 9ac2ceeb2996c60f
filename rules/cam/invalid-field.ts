import { type AccessKey, type Context, defineRule, type Field, hasPlaceholder, type KeyVersion, typeName } from "#rule";

const methods = ["AWS4_HMAC_SHA256", "GOOG4_HMAC_SHA256", "AOS4_HMAC_SHA256"];
/** Seen in exports, though in no manual: not judged. */
const undocumentedMethod = "VP_QUEUE_IT";

export const rule = defineRule({
  meta: {
    id: "cam/invalid-field",
    title: "an access key field is missing or has a value that is refused",
    why: "Cloud Access Manager refuses the whole request, so no key or version is made and the rollout that waits for it stops.",
    next: "Give name, method, contract, numeric group, both credentials and the security network, in the documented spelling and length; additionalCdn is one value.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access", "secret"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "Create an access key, request body",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/access-keys",
        read: "2026-11-20",
      },
    ],
    messages: { refused: "{field} of key {key}: {problem}" },
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
/** What is wrong with a value that is written, with the value meant where it can be told. */
type Test = (field: Field) => { readonly problem: string; readonly meant?: string | number } | undefined;

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
    field: String(field.key),
    key: owner.label === "" ? "the new version" : owner.label,
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

/** Text of a length in characters; the value itself may be a secret and is never repeated. */
function textOf(min: number, max: number): Test {
  return (field) => {
    const value = isTerraform(field) && typeof field.value === "number" ? String(field.value) : field.value;
    if (typeof value !== "string") return { problem: `holds ${typeName(value ?? null)} where a text belongs` };
    if (value.trim().length < min) return { problem: "is empty" };
    return value.length > max ? { problem: `has ${value.length} characters; ${max} are allowed` } : undefined;
  };
}

function oneOf(allowed: readonly string[], tolerated?: string): Test {
  return (field) => {
    const { value } = field;
    const choice = allowed.join(", ");
    if (Array.isArray(value)) {
      const [only] = value.length === 1 ? value : [];
      const meant = typeof only === "string" && allowed.includes(only) ? { meant: only } : {};
      return { problem: `is a list; it takes one of ${choice}`, ...meant };
    }
    if (typeof value !== "string")
      return { problem: `holds ${typeName(value ?? null)} where one of ${choice} belongs` };
    if (allowed.includes(value) || value === tolerated) return undefined;
    const meant = allowed.find((one) => plain(one) === plain(value));
    return { problem: `${JSON.stringify(value)} is none of ${choice}`, ...(meant === undefined ? {} : { meant }) };
  };
}

/** True where a number may stand for a text, and a text for a number. */
function isTerraform({ doc }: Field): boolean {
  return doc.language === "hcl";
}

function trueOrFalse({ value }: Field): ReturnType<Test> {
  if (value === true || value === false || value === "true" || value === "false") return undefined;
  return { problem: `holds ${typeName(value ?? null)} where true or false belongs` };
}

function groupNumber(field: Field): ReturnType<Test> {
  const { value } = field;
  if (isTerraform(field) && typeof value === "string" && /^\d{1,15}$/.test(value)) return undefined;
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 0 ? undefined : { problem: "is no whole number" };
  const digits = typeof value === "string" ? /^(?:grp_)?(\d{1,15})$/.exec(value.trim())?.[1] : undefined;
  const problem = `holds ${typeName(value ?? null)} where a number belongs`;
  return digits === undefined ? { problem } : { problem, meant: Number(digits) };
}

function object(field: Field): ReturnType<Test> {
  return field.isObject ? undefined : { problem: `holds ${typeName(field.value ?? null)} where an object belongs` };
}

/** A word without its case and separators, to tell a slip of the keyboard from another word. */
function plain(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
