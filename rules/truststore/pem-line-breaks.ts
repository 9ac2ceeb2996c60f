import { type CaSetVersion, defineRule, type Fix, type PemText, type TextPlace } from "#rule";
import { guide } from "./_lib.ts";

type Block = PemText["blocks"][number];
type Entry = CaSetVersion["entries"][number];

/** The lines of one certificate as the provider takes them; what stands around it does not matter. */
const accepted = /-----BEGIN CERTIFICATE-----\n[0-9A-Za-z+/=\s]+\n-----END CERTIFICATE-----/;

export const rule = defineRule({
  meta: {
    id: "truststore/pem-line-breaks",
    title: "a certificate is laid out in a way Terraform does not accept",
    why: "The provider compares the text with a pattern before it asks the API. A carriage return, an indented END line or a certificate on one line stops the plan with no more than `Certificate must be in PEM format`.",
    next: "Put the BEGIN and END lines on lines of their own, end lines with a plain line feed, and do not indent them; a <<-EOT heredoc removes indentation.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [
      {
        doc: "Akamai Terraform provider, mtlstruststore",
        part: "pemRegex: line feeds after the BEGIN line and before the END line",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlstruststore/resource_akamai_mtlstruststore_ca_set.go",
        read: "2026-11-20",
      },
      guide("CA certificate: correctly formed X.509, PEM encoded"),
    ],
    messages: { layout: "certificate_pem {index} of CA set {set}: {problem}" },
  },
  check: {
    caSetVersion(version, { report }) {
      if (version.caSet?.declaration === undefined) return; // the API itself is not so strict
      version.entries.forEach((entry, at) => {
        const { pem } = entry;
        if (accepted.test(pem.content)) return;
        // What is no certificate at all is what pem/not-pem speaks of.
        const block = pem.blocks.find(({ label, der }) => label === "CERTIFICATE" && der !== undefined);
        const fault = block && faultOf(pem, block);
        if (block === undefined || fault === undefined) return;
        const data = { index: at + 1, set: version.setLabel, problem: fault.problem };
        report({ message: "layout", node: fault.place, data, fix: relaid(entry, block) });
      });
    },
  },
});

/** The first line that the pattern does not take. */
function faultOf(pem: PemText, block: Block): { readonly problem: string; readonly place: TextPlace } | undefined {
  const { content } = pem;
  const begin = pem.beginOf(block);
  const body = content.indexOf("-----", block.span.start + "-----BEGIN".length) + "-----".length;
  const after = /^[ \t]*\r?\n?/.exec(content.slice(body))?.[0] ?? "";
  if (!after.endsWith("\n")) return { problem: "there is no line break after its BEGIN line", place: begin };
  if (after.endsWith("\r\n")) return { problem: "its lines end with a carriage return", place: begin };
  if (after !== "\n") return { problem: "spaces or tabs follow its BEGIN line", place: begin };
  const end = content.lastIndexOf("-----END", block.span.end);
  if (end < body) return undefined;
  const before = /[^\n]*$/.exec(content.slice(0, end))?.[0] ?? "";
  if (before === "") return undefined;
  const problem = before.trim() === "" ? "its END line is indented" : "there is no line break before its END line";
  return { problem, place: pem.endOf(block) };
}

/** The same certificate in plain lines: those it has, or such as other tools write where it has none. */
function relaid({ field, pem }: Entry, block: Block): Fix {
  const lines = pem.content.slice(block.body.start, block.body.end).split(/\s+/);
  const body = lines.length > 1 ? lines : ((lines[0] ?? "").match(/.{1,64}/g) ?? []);
  const tail = /\n\s*$/.test(pem.content) ? "\n" : "";
  const text = ["-----BEGIN CERTIFICATE-----", ...body, "-----END CERTIFICATE-----"].join("\n") + tail;
  return {
    title: "lay the certificate out in plain lines",
    // Comments and further certificates around it would be lost.
    safety: pem.content.trim().length === block.span.end - block.span.start ? "safe" : "manual",
    patches: [{ set: field.get("certificatePem"), to: text }],
  };
}
