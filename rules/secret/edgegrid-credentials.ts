import { defineRule, type GivenValue, type TerraformModule } from "#rule";
import { literalsIn } from "./_feeds.ts";
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
    messages: {
      literal: "{source} contains the {field} of an API client",
      given: "{source} contains {carrier}, which is the {field}",
    },
  },
  check: {
    document(document, { report }) {
      const { text, path } = document.file;
      if (document.holdsRules) return;
      for (const [first, ...others] of namedIn(text, path)) {
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
    terraformModule(module, { report }) {
      for (const [first, ...others] of followedIn(module)) {
        if (first === undefined) continue;
        const { given, carrier, field } = first;
        report({
          message: "given",
          node: given.place,
          data: { source: given.place.site.file.path, carrier, field },
          related: others.map((other) => ({ node: other.given.place, note: `the ${other.field}` })),
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

const isSecret = ({ name }: { readonly name: string }): boolean => /client_?secret$/i.test(name);
const isCredentialFile = (path: string): boolean =>
  /(?:^|\/)\.?edgerc(?:\.[\w.-]+)?$/i.test(path) || /\.edgerc$/i.test(path);

/** What the names in a text tell of clients. */
function namedIn(text: string, path: string): readonly (readonly Assignment[])[] {
  return announcements.some((word) => text.includes(word)) ? clientsOf(text, isCredentialFile(path)) : [];
}

interface Part {
  readonly name: string;
  readonly carrier: string;
  readonly field: string;
  readonly given: GivenValue;
}

/** Credentials that reach the provider under names that say nothing, by client and file, the secret first. */
function followedIn(module: TerraformModule): readonly (readonly Part[])[] {
  const clients: Part[][] = [];
  for (const { feed, given, carrier } of literalsIn(module, "edgegrid")) {
    const { field } = feed;
    if (given.text.length < 8 || isNamed(given)) continue;
    const part = { name: field.split(" ")[0] ?? field, carrier, field, given };
    const { file } = given.place.site;
    const isOpen = (client: readonly Part[]): boolean =>
      client.every((other) => other.given.place.site.file === file && other.name !== part.name);
    const client = clients.find(isOpen);
    if (client === undefined) clients.push([part]);
    else client.push(part);
  }
  // Tokens beside credentials that are found by their names belong to those.
  return clients
    .filter((client) => client.some((part) => isSecret(part) || namedBeside(part.given).length === 0))
    .map((client) => client.toSorted((a, b) => Number(isSecret(b)) - Number(isSecret(a))));
}

/** True for what is found by its name already. */
function isNamed(given: GivenValue): boolean {
  const { start, end } = given.place.site.span("value");
  return namedBeside(given).some((client) => client.some(({ span }) => start <= span.start && span.end <= end));
}

function namedBeside({ place: { site } }: GivenValue): readonly (readonly Assignment[])[] {
  return namedIn(site.file.text, site.file.path);
}

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
  return value.startsWith("akab-") || /akamai/i.test(name) || (isSecret({ name }) && marks.test(around));
}
