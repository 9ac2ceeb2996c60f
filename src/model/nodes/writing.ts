/**
 * The writing itself as nodes, for rules about how something is kept rather than what it configures: broken texts, includes,
 * variables, secrets.
 */
import type { SyntaxProblem } from "../../syntax/index.ts";
import type { SourceText, Span } from "../../text/index.ts";
import type { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import { Node } from "../node.ts";
import { nameOf } from "../paths.ts";
import { fixedSite, type Site } from "../site.ts";

/** How a file is kept: a document with values, Terraform, PEM text, or a script that is only searched for secrets. */
export type Language = "json" | "yaml" | "hcl" | "pem" | "script" | "binary";

/** A file as it is written: its text and the faults of its spelling. */
export class Document extends Node<"document"> {
  readonly kind = "document";
  readonly file: SourceText;
  readonly language: Language;
  readonly doc: Doc | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly field: Field;
  /** True for a file of plain JSON that was read as a rule tree: its values are asked for one by one, its text need not be searched. */
  readonly holdsRules: boolean;
  /** The address of the Terraform block at an offset; undefined outside of any, and in other languages. */
  addressAt: (offset: number) => string | undefined = () => undefined;

  constructor(file: SourceText, language: Language, doc: Doc, holdsRules = false) {
    super();
    this.file = file;
    this.language = language;
    this.doc = doc;
    this.problems = doc.tree.problems;
    this.holdsRules = holdsRules && doc.tree.problems.length === 0;
    this.field = new Field(doc, doc.tree.value);
  }

  get resource(): string {
    return "file";
  }

  /** The name of the file, for sentences: its folder is shown with the finding. */
  get name(): string {
    return nameOf(this.file.path);
  }

  /** A stretch of the file as something a finding can stand on, as a part of the value it lies in where that is known. */
  at(span: Span, field: Field = this.field): TextPlace {
    const address = this.addressAt(span.start);
    return new TextPlace(field, { ...fixedSite(this.file, span), address }, address);
  }

  /** Every text of the document, as the field it stands on, in the order written. Paths in a rule tree count from its root rule. */
  *texts(): Generator<{ readonly field: Field; readonly text: string }> {
    const rules = this.field.get("rules");
    const isTree = rules.isObject;
    const waiting: Field[] = isTree
      ? this.field
          .members()
          .map((member) => (member.key === "rules" ? rules.asBase() : member))
          .reverse()
      : [this.field];
    for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
      if (typeof field.value === "string") yield { field, text: field.value };
      else waiting.push(...[...(field.isList ? field.items() : field.members())].reverse());
    }
  }

  /** The text at an offset, among those that pass; the whole document where there is none (in a comment, say). */
  textAt(offset: number, passes: (text: string) => boolean): Field {
    const { doc } = this;
    if (doc === undefined) return this.field;
    const fields = [...this.texts()].filter(({ text }) => passes(text)).map(({ field }) => field);
    for (const field of fields) doc.want(field.route);
    const isHere = (field: Field): boolean => {
      const place = doc.place(field.route);
      return place !== undefined && place.value.start <= offset && offset < place.value.end;
    };
    return fields.find(isHere) ?? this.field;
  }
}

/** A stretch of a text: of a file, or of one value in it. */
export class TextPlace extends Node<"textPlace"> {
  readonly kind = "textPlace";
  readonly field: Field;
  readonly resource: string;
  readonly #site: Site;

  constructor(field: Field, site: Site, resource = field.resource ?? "file") {
    super();
    this.field = field;
    this.resource = resource;
    this.#site = site;
  }

  override get site(): Site {
    return this.#site;
  }
}

/** The tools that merge snippets, each with its own idea of where an include's path begins. */
export const tools = {
  terraform: "the Terraform rules template",
  "property-manager-cli": "the Property Manager CLI",
  powershell: "the Akamai PowerShell module",
  unknown: "any of the tools that merge snippets",
} as const;
export type Tool = keyof typeof tools;

/** An `#include:` marker in a snippet. */
export class IncludeMark extends Node<"includeMark"> {
  readonly kind = "includeMark";
  readonly field: Field;
  /** What stands after the marker, variables filled in where their values are known. */
  readonly target: string;
  readonly tool: Tool;
  /** What came of following it. */
  readonly outcome:
    | { readonly is: "followed"; readonly file: string }
    | { readonly is: "missing"; readonly looked: readonly string[] }
    | { readonly is: "outside"; readonly root: string }
    | { readonly is: "cycle"; readonly files: readonly string[] }
    | { readonly is: "not-alone"; readonly text: string }
    | { readonly is: "unreadable"; readonly file: string; readonly why: string }
    | { readonly is: "unknown"; readonly why: string };

  constructor(field: Field, target: string, tool: Tool, outcome: IncludeMark["outcome"]) {
    super();
    this.field = field;
    this.target = target;
    this.tool = tool;
    this.outcome = outcome;
  }

  get resource(): string {
    return "snippet";
  }
}

/** A variable that a template names (`${env.x}`), with what became of it in each environment. */
export class VariableUse extends Node<"variableUse"> {
  readonly kind = "variableUse";
  readonly field: Field;
  readonly variable: string;
  /** The environments in which it has no value; "" stands for a project without environments. */
  readonly undefinedIn: readonly string[];
  /** Why nobody can say whether it has a value; undefined when all definitions are in view. */
  readonly gap: string | undefined;

  constructor(field: Field, variable: string, undefinedIn: readonly string[], gap: string | undefined) {
    super();
    this.field = field;
    this.variable = variable;
    this.undefinedIn = undefinedIn;
    this.gap = gap;
  }

  get resource(): string {
    return "snippet";
  }
}

/** A snippet that nothing includes although its folder has a main file, or a rules builder that no expression refers to. */
export class OrphanSnippet extends Node<"orphanSnippet"> {
  readonly kind = "orphanSnippet";
  readonly field: Field;
  /** Its file, or the address of its block. */
  readonly name: string;

  constructor(field: Field, name = field.doc.file.path) {
    super();
    this.field = field;
    this.name = name;
  }

  get resource(): string {
    return "snippet";
  }
}
