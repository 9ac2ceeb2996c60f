import { defineRule, type EsaBinding, esaHost, type Field } from "#rule";
import { bareName, cite } from "./_lib.ts";

/** What is wrong with a name, in words that follow "it", and the name as it was meant where that is plain. */
interface Flaw {
  readonly problem: string;
  readonly meant?: string;
  readonly certainty?: "likely" | "possible";
}

export const rule = defineRule({
  meta: {
    id: "esa/hostname-malformed",
    title: "a bound name is not a plain hostname",
    why: "The call binds names, not addresses: a name with anything else in it is refused, or is bound and never matches a request, so that its clients are not asked for a certificate.",
    next: "Write the bare lower-case name once, without scheme, port, path or trailing dot.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "hostnames"],
    sources: [cite("clientCertificates", "bind hostnames"), cite("setHostnames", "Hostnames")],
    messages: {
      malformed: "{hostname} is not a plain hostname: it {problem}",
      empty: "a bound name is empty",
      twice: "{hostname} is listed twice",
    },
  },
  check: {
    esaBinding(binding, { report, unchecked }) {
      if (binding.hostnamesGap !== undefined) unchecked(binding.list, binding.hostnamesGap);
      const seen = new Map<string, Field>();
      for (const field of binding.hostnames) {
        const read = field.text();
        if (read.state !== "known") continue;
        const first = seen.get(esaHost(read.value));
        const flaw = first === undefined ? flawOf(read.value, binding) : undefined;
        if (read.value.trim() === "") report({ message: "empty", node: field });
        else if (first !== undefined) reportTwin(field, first, read.value);
        else if (flaw !== undefined) reportFlaw(field, flaw, read.value);
        seen.set(esaHost(read.value), field);
      }

      function reportTwin(field: Field, first: Field, hostname: string): void {
        const fix = { title: "list it once", safety: "safe", patches: [{ unset: field }] } as const;
        report({
          message: "twice",
          node: field,
          data: { hostname: hostname.trim() },
          related: [{ node: first, note: "listed here" }],
          fix,
        });
      }

      function reportFlaw(field: Field, { problem, meant, certainty }: Flaw, hostname: string): void {
        report({
          message: "malformed",
          node: field,
          data: { hostname, problem },
          certainty: certainty ?? "proven",
          ...(meant === undefined
            ? {}
            : { fix: { title: `write ${meant}`, safety: "safe", patches: [{ set: field, to: meant }] } as const }),
        });
      }
    },
  },
});

function flawOf(written: string, binding: EsaBinding): Flaw | undefined {
  const name = written.trim();
  const bare = bareName(name);
  const meant = isPlain(bare) ? { meant: bare } : {};
  const [, mark] = /^[^\s]*?([^a-z0-9.\-_*\s])/i.exec(bare) ?? [];
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return { problem: "has a scheme", ...meant };
  if (isAddress(name)) return { problem: "is an IP address" };
  if (/[/?#]/.test(name)) return { problem: "has a path", ...meant };
  if (/:\d*$/.test(name)) return { problem: "has a port", ...meant };
  if (/\s/.test(name)) return { problem: "contains blanks" };
  // Answers of the API itself carry stray blanks around names; in a request they are the author's.
  if (written !== name && binding.isRequest) return { problem: "contains blanks", ...meant };
  if (name.endsWith(".")) return { problem: "ends in a dot", ...meant };
  if (mark !== undefined && mark <= "~") return { problem: `contains the character ${mark}` };
  if (/\.\.|^\./.test(name)) return { problem: "has an empty label" };
  if (name.length > 253 || name.split(".").some((label) => label.length > 63))
    return { problem: "has more characters than a hostname may have" };
  // No source says whether a wildcard may be bound.
  if (name.includes("*")) return { problem: "contains a wildcard", certainty: "possible" };
  // Names are compared without regard to case; that the call minds it is our reading.
  if (/[A-Z]/.test(name) && binding.isRequest) return { problem: "has capital letters", certainty: "likely", ...meant };
  return undefined;
}

function isPlain(name: string): boolean {
  return /^(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/.test(name) && !isAddress(name);
}

function isAddress(name: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(name) ||
    /^\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\]?(?::\d+)?$/i.test(name)
  );
}
