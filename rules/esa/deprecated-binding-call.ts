import { type Document, defineRule, type Field } from "#rule";
import { cite } from "./_lib.ts";

/** The calls that are being retired, in the API's spelling. */
const retired = /^(?:Set|Get)ClientCertificateHostnames$/;
/** The same in a script: the API's spelling anywhere, the command line's own spelling after `esa`. */
const inScript =
  /\b(?:Set|Get)ClientCertificateHostnames\b|(?<=\besa\s{1,9})(?:set|get)-client-certificate-hostnames\b/g;

export const rule = defineRule({
  meta: {
    id: "esa/deprecated-binding-call",
    title: "hostnames are bound with a call that is being retired",
    why: "The API marks SetClientCertificateHostnames and GetClientCertificateHostnames as deprecated; a script that still uses them stops working when they go.",
    next: "Move to SetClientCaCertificateHostnames and GetClientCaCertificateHostnames when your SDK has them.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "deprecated"],
    sources: [cite("setHostnames", "deprecated; use SetClientCaCertificateHostnames")],
    messages: { retired: "{call} is deprecated; use {successor}" },
  },
  check: {
    document(document, { report }) {
      if (document.language === "script" || document.language === "hcl") {
        for (const { start, end, call } of callsIn(document))
          report({
            message: "retired",
            node: document.at({ start, end }),
            data: { call, successor: successorOf(call) },
          });
        return;
      }
      if (document.holdsRules || !document.file.text.includes("ClientCertificateHostnames")) return;
      for (const { field, call } of namesIn(document.field, 0)) {
        const to = successorOf(call);
        const fix = { title: `call ${to}`, safety: "unsafe", patches: [{ set: field, to }] } as const;
        report({ message: "retired", node: field, data: { call, successor: to }, fix });
      }
    },
  },
});

/** The call that takes the place of a retired one, in the same spelling. */
function successorOf(call: string): string {
  return call.replace("Client", "ClientCa").replace("-client-", "-client-ca-");
}

/** The calls of a script, comments left out. */
function* callsIn({
  file,
}: Document): Generator<{ readonly start: number; readonly end: number; readonly call: string }> {
  for (const { 0: call, index } of file.text.matchAll(inScript)) {
    const before = file.text.slice(file.text.lastIndexOf("\n", index) + 1, index);
    if (!/(?:^|\s)(?:#|\/\/)/.test(before)) yield { start: index, end: index + call.length, call };
  }
}

/** The members that name the call; a policy of permissions writes it with `esa:` before it and is another thing. */
function* namesIn(field: Field, depth: number): Generator<{ readonly field: Field; readonly call: string }> {
  const text = field.text();
  if (text.state === "known" && retired.test(text.value)) yield { field, call: text.value };
  if (depth > 20) return;
  for (const inner of field.isList ? field.items() : field.members()) yield* namesIn(inner, depth + 1);
}
