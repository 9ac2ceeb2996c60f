/** What the tests of the HCL reader share: a text with all that the language has, and trees as short texts. */
import type { Body, Expression, HclFile, TemplatePart } from "../../src/syntax/hcl/index.ts";
import type { Span } from "../../src/text/index.ts";

/** Everything in one file, as Terraform accepts it. */
export const sample = `# comment
// another
/* one of
   two lines */
terraform {
  required_version = ">= 1.0"
  required_providers {
    akamai = {
      source  = "akamai/akamai"
      version = "~> 6.0"
    }
  }
}

locals {
  number = -1.5e3 + 2 * (3 - 4) / 5 % 6
  choice = var.a == 1 && !var.b || var.c != "x" ? [1, 2, 3][0] : { a = 1, "b" : 2 }.a
  tuple  = [for i, v in var.list : upper(v) if v != "" && i >= 0]
  object = { for k, v in var.map : k => v... if k < "m" }
  splat  = var.list[*].name["x"]
  star   = var.list.*.id[0]
  legacy = var.list.0.name
  call   = merge({ a = 1 }, local.x...)
  spaced = provider::local::direxists ("x")
  text   = "a\${var.b}c %{if var.x~} yes %{else} no %{~endif} $\${no} %%{no} \\n\\t\\"\\\\\\u00e9"
  nested = "x \${"y \${upper("z")}"} w"
  lines = [
    "a", # first
    "b",
  ]
  keys = {
    (var.key) = "v"
    "quoted"  = 1, bare = 2
    nested = {
      deep = true
    }
    1 = null
  }
}

resource "akamai_property" "example" {
  for_each = toset(["a", "b"])
  rules    = <<-EOT
    {
      "name": "\${var.name}",
      %{ for h in var.hosts ~}
      "host": "\${h}"
      %{ endfor ~}
    }
  EOT
  other = <<EOT
  text $\${x} \${jsonencode({
    a = 1
  })}
EOT
  dynamic "hostnames" {
    for_each = var.hosts
    content {
      cname_to = hostnames.value["to"]
    }
  }
  lifecycle { ignore_changes = [tags] }
  depends_on = [
    akamai_cp_code.x
  ]
}
output bare { value = 1 }
`;

/** An expression with all its brackets, and words for what has no sign of its own. */
export function show(value: Expression): string {
  switch (value.kind) {
    case "literal":
      return String(value.value);
    case "template":
      return `${value.isHeredoc ? "heredoc " : ""}${showParts(value.parts)}`;
    case "variable":
      return value.name;
    case "member":
      return `${show(value.of)}.${value.name}`;
    case "index":
      return `${show(value.of)}[${show(value.key)}]`;
    case "splat":
      return `${show(value.of)}[*${value.steps.map((step) => (typeof step === "string" ? `.${step}` : `[${show(step)}]`)).join("")}]`;
    case "call":
      return `${value.name}(${value.args.map(show).join(", ")}${value.expandsLast ? "..." : ""})`;
    case "tuple":
      return `[${value.items.map(show).join(", ")}]`;
    case "object":
      return `{${value.items.map((item) => `${show(item.key)}: ${show(item.value)}`).join(", ")}}`;
    case "for": {
      const names = value.keyName === undefined ? value.valueName : `${value.keyName}, ${value.valueName}`;
      const key = value.key === undefined ? "" : `${show(value.key)} => `;
      const condition = value.condition === undefined ? "" : ` if ${show(value.condition)}`;
      return `<for ${names} in ${show(value.in)}: ${key}${show(value.value)}${value.isGrouped ? "..." : ""}${condition}>`;
    }
    case "conditional":
      return `(${show(value.condition)} ? ${show(value.then)} : ${show(value.otherwise)})`;
    case "binary":
      return `(${show(value.left)} ${value.operator} ${show(value.right)})`;
    case "unary":
      return `(${value.operator}${show(value.of)})`;
    case "parenthesized":
      return `<${show(value.of)}>`;
    case "broken":
      return "BROKEN";
  }
}

/** The parts of a template, each text in quotes. */
export function showParts(parts: readonly TemplatePart[]): string {
  return parts.map(showPart).join(" ");
}

function showPart(part: TemplatePart): string {
  switch (part.kind) {
    case "text":
      return JSON.stringify(part.text);
    case "interpolation":
      return `\${${show(part.value)}}`;
    case "if":
      return `<if ${show(part.condition)}: ${showParts(part.then)} else: ${showParts(part.otherwise)}>`;
    case "for-directive":
      return `<for ${part.keyName ?? ""}/${part.valueName} in ${show(part.in)}: ${showParts(part.body)}>`;
  }
}

/** A body in one line; `…` where it says that something is missing from it. */
export function outline(body: Body): string {
  const items = [
    ...body.attributes.map(({ name, value, span }) => ({ span, text: `${name} = ${show(value)}` })),
    ...body.blocks.map((block) => ({
      span: block.span,
      text: `${[block.type, ...block.labels.map((label) => label.text)].join(" ")} { ${outline(block.body)} }`,
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  return [...items.map(({ text }) => text), ...(body.gap === undefined ? [] : ["…"])].join("; ");
}

/** Problems with the line and the text they stand at. */
export function problemsOf(text: string, { problems }: Pick<HclFile, "problems">): readonly string[] {
  return problems.map(
    ({ span, what }) =>
      `${text.slice(0, span.start).split("\n").length} \`${text.slice(span.start, span.end)}\`: ${what}`,
  );
}

/** A part of a tree with the parts below it, in the order they stand. */
export interface Part {
  readonly span: Span;
  readonly parts: readonly Part[];
}

/** The spans of a file, nested as its tree is. */
export function partsOf({ body }: HclFile): Part {
  return partOfBody(body);
}

function partOfBody(body: Body): Part {
  const attributes = body.attributes.map(({ nameSpan, value, span }) => ({
    span,
    parts: [{ span: nameSpan, parts: [] }, partOf(value)],
  }));
  const blocks = body.blocks.map((block) => {
    const header = { span: block.header, parts: [block.typeSpan, ...block.labels.map(({ span }) => span)].map(leaf) };
    return { span: block.span, parts: [header, partOfBody(block.body)] };
  });
  return { span: body.span, parts: [...attributes, ...blocks].sort((a, b) => a.span.start - b.span.start) };
}

function leaf(span: Span): Part {
  return { span, parts: [] };
}

/** The spans of an expression. */
export function partOf(value: Expression): Part {
  return { span: value.span, parts: childrenOf(value) };
}

function childrenOf(value: Expression): readonly Part[] {
  switch (value.kind) {
    case "literal":
    case "variable":
    case "broken":
      return [];
    case "template":
      return value.parts.map(partOfTemplate);
    case "member":
      return [partOf(value.of), leaf(value.nameSpan)];
    case "index":
      return [partOf(value.of), partOf(value.key)];
    case "splat":
      return [partOf(value.of), ...value.steps.flatMap((step) => (typeof step === "string" ? [] : [partOf(step)]))];
    case "call":
      return [leaf(value.nameSpan), ...value.args.map(partOf)];
    case "tuple":
      return value.items.map(partOf);
    case "object":
      return value.items.map(({ key, value: of, span }) => ({ span, parts: [partOf(key), partOf(of)] }));
    case "for":
      return [value.in, value.key, value.value, value.condition].flatMap((one) => (one ? [partOf(one)] : []));
    case "conditional":
      return [value.condition, value.then, value.otherwise].map(partOf);
    case "binary":
      return [partOf(value.left), partOf(value.right)];
    case "unary":
    case "parenthesized":
      return [partOf(value.of)];
  }
}

/** The spans of a part of a template. */
export function partOfTemplate(part: TemplatePart): Part {
  switch (part.kind) {
    case "text":
      return leaf(part.span);
    case "interpolation":
      return { span: part.span, parts: [partOf(part.value)] };
    case "if":
      return {
        span: part.span,
        parts: [partOf(part.condition), ...[...part.then, ...part.otherwise].map(partOfTemplate)],
      };
    case "for-directive":
      return { span: part.span, parts: [partOf(part.in), ...part.body.map(partOfTemplate)] };
  }
}
