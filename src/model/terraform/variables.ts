/** What a variable is worth: an argument of the module call, a file of values, its default; and the type that it is brought to. */
import type { Expression } from "../../syntax/index.ts";
import { Part, type Stand } from "./part.ts";
import { evaluate, type Scope } from "./scope.ts";
import { type Assigned, attributeOf, type Declared, fileOf, type ModuleSource, type TerraformFile } from "./source.ts";
import { asBool, asNumber, asText, isSame, unknownIn } from "./values.ts";

/** The value of a variable of a root module, as far as the files that Terraform reads by itself tell. */
export function rootValue(source: ModuleSource, name: string, declared: Declared, scope: Scope): Part {
  const at: Stand = { file: declared.file, span: declared.block.header };
  const given = source.values.map((values) => assigned(values, name, scope)).find((part) => part !== undefined);
  const fallback = defaultOf(declared, scope);
  const value = given ?? fallback;
  const other = source.optionalValues
    .map((values) => assigned(values, name, scope))
    .find((part) => part !== undefined && !isSameKnown(part, value));
  if (other !== undefined)
    return Part.unknown(`variable ${name} depends on which file of values is used, such as ${other.at.file.path}`, at);
  return value ?? Part.unknown(`variable ${name} has no value in view`, at);
}

function isSameKnown(a: Part, b: Part | undefined): boolean {
  return b !== undefined && unknownIn(a.value) === undefined && isSame(a.value, b.value);
}

function assigned({ file, hcl }: TerraformFile, name: string, scope: Scope): Part | undefined {
  const attribute = attributeOf(hcl.body, name);
  return attribute && evaluate(attribute.value, { ...scope, file });
}

/** The default of a variable; undefined where it has none. */
export function defaultOf(declared: Declared, scope: Scope): Part | undefined {
  const attribute = attributeOf(declared.block.body, "default");
  return attribute && evaluate(attribute.value, { ...scope, file: fileOf(declared, attribute) });
}

/** True for a variable whose value plans and logs must not show. */
export function isSensitive({ block }: Declared): boolean {
  const value = attributeOf(block.body, "sensitive")?.value;
  return value?.kind === "literal" && value.value === true;
}

/** A value brought to the type its variable declares: members that are left out get their defaults, texts become numbers. */
export function typed(part: Part, { block, file }: Declared, scope: Scope): Part {
  const type = attributeOf(block.body, "type")?.value;
  return type === undefined ? part : convert(part, type, { ...scope, file });
}

function convert(part: Part, type: Expression, scope: Scope): Part {
  if (part.unknown !== undefined || part.isNull) return part;
  if (type.kind === "variable") return scalar(part, type.name);
  if (type.kind !== "call") return part;
  const [inner] = type.args;
  if (inner === undefined) return part;
  if (type.name === "optional") return convert(part, inner, scope);
  if (type.name === "list" || type.name === "set" || type.name === "tuple") {
    if (!part.isList || type.name === "tuple") return part;
    return remade(
      part,
      part.items.map((item) => convert(item, inner, scope)),
    );
  }
  if (!part.isObject) return part;
  if (type.name === "map")
    return remade(part, new Map(part.members.map(([name, value]) => [name, convert(value, inner, scope)])));
  return type.name === "object" && inner.kind === "object" ? completed(part, inner, scope) : part;
}

function scalar(part: Part, type: string): Part {
  const { value } = part;
  const converted = (
    type === "bool" ? asBool : type === "number" ? asNumber : type === "string" ? asText : undefined
  )?.(value);
  return converted === undefined || converted === value ? part : remade(part, converted);
}

/** An object with the members its type names: left out ones get the default that `optional` gives, else null. */
function completed(part: Part, type: Extract<Expression, { kind: "object" }>, scope: Scope): Part {
  const members = new Map(part.members);
  for (const { key, value } of type.items) {
    const name = asText(evaluate(key, scope).value);
    if (name === undefined) continue;
    const given = members.get(name);
    if (given !== undefined && !given.isNull) members.set(name, convert(given, value, scope));
    else if (value.kind === "call" && value.name === "optional") {
      const fallback = value.args[1];
      members.set(name, fallback === undefined ? new Part(null, part.at) : evaluate(fallback, scope).standing(part.at));
    }
  }
  return remade(part, members);
}

function remade(part: Part, content: ConstructorParameters<typeof Part>[0]): Part {
  return new Part(content, part.at, { key: part.key, isLiteral: part.isLiteral, authored: part.authored });
}

/** The locals by name; evaluated when first asked for. */
export function localValue({ attribute, file }: Assigned, scope: Scope): Part {
  return evaluate(attribute.value, { ...scope, file });
}

/** What Terraform itself takes from the call of a module: no variable of it. */
const metaArguments: ReadonlySet<string> = new Set([
  "source",
  "version",
  "providers",
  "count",
  "for_each",
  "depends_on",
]);

/** What the call of a module hands over, by the names of its variables. */
export function argumentsOf(declared: Declared, scope: Scope): ReadonlyMap<string, Part> {
  const args = declared.block.body.attributes.filter(({ name }) => !metaArguments.has(name));
  return new Map(args.map((one) => [one.name, evaluate(one.value, { ...scope, file: fileOf(declared, one) })]));
}
