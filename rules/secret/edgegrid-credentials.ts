import { defineRule } from "#rule";
import { type Assignment, assignments } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "secret/edgegrid-credentials",
    title: "Akamai API credentials are in the repository",
    why: "With them anyone can call the account's APIs with the rights of this client: change properties, certificates and activations.",
    next: "Deactivate the credential, create a new one, and keep it in an ignored .edgerc or in environment variables.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret"],
    cwe: [798, 312],
    sources: [
      {
        doc: "Akamai developer documentation",
        part: "set up authentication credentials: .edgerc with host, client_token, client_secret and access_token",
        url: "https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials",
        read: "2026-11-20",
      },
    ],
    messages: { literal: "{source} contains {field} of an API client" },
  },
  check: {
    document(document, { report }) {
      const { text, path } = document.file;
      if (document.holdsRules || !announcements.some((word) => text.includes(word))) return;
      for (const [first, ...others] of clientsOf(text, isCredentialFile(path))) {
        if (first === undefined) continue;
        const related = others.map(({ name, span }) => ({
          node: document.at(span),
          note: `${name} of the same client`,
        }));
        report({
          message: "literal",
          node: document.at(first.span),
          data: { source: path, field: first.name },
          related,
          certainty: isSecret(first) ? "proven" : "likely",
        });
      }
    },
  },
});

/** Without one of these no credential is looked for: most files are passed over at the speed of a text search. */
const announcements = ["akab-", "client_secret", "CLIENT_SECRET", "client-secret", "clientSecret", "ClientSecret"];
const names =
  /(?<![A-Za-z0-9_-])(?:[\w-]{0,60}[_-])?(?:client[-_]?secret|client[-_]?token|access[-_]?token)(?![\w-])/gi;
const marks = /akab-|akamaiapis\.net|akamai|edgerc/i;
/** How far the parts of one client stand from each other at most. */
const reach = 600;

const isSecret = ({ name }: Assignment): boolean => /client_?secret$/i.test(name);
const isCredentialFile = (path: string): boolean =>
  /(?:^|\/)\.?edgerc(?:\.[\w.-]+)?$/i.test(path) || /\.edgerc$/i.test(path);

/** The credentials of a text by client, the secret first: a part that occurs again, or far away, begins the next client. */
function clientsOf(text: string, isAkamai: boolean): readonly (readonly Assignment[])[] {
  const clients: Assignment[][] = [];
  for (const found of assignments(text, names)) {
    const client = clients.at(-1);
    const last = client?.at(-1);
    const isNext =
      last === undefined ||
      found.span.start - last.span.end > reach ||
      client?.some(({ name }) => kindOf(name) === kindOf(found.name));
    if (isNext === true || client === undefined) clients.push([found]);
    else client.push(found);
  }
  return clients
    .filter((client) => isAkamai || client.some((part) => isOfAkamai(part, text)))
    .map((client) => client.toSorted((a, b) => Number(isSecret(b)) - Number(isSecret(a))));
}

const kindOf = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "").slice(-11);

/** Other services have client secrets and access tokens too. */
function isOfAkamai({ name, value, span }: Assignment, text: string): boolean {
  const around = text.slice(Math.max(0, span.start - reach), span.end + reach);
  return value.startsWith("akab-") || /akamai/i.test(name) || (isSecret({ name, value, span }) && marks.test(around));
}
