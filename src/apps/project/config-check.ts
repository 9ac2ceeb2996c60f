/** Checks a configuration, and the options of rules in it, against their schemas; loaded only where there is a configuration. */
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Route } from "../../syntax/index.ts";
import { configSchema } from "./config-schema.ts";
import { didYouMean } from "./suggest.ts";

/** What is wrong, and which part of the configuration. */
export interface ConfigFault {
  readonly route: Route;
  readonly what: string;
}

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });

/** The faults of a whole configuration, as far as its schema tells. */
export function configFaults(value: unknown): readonly ConfigFault[] {
  return faultsOf(configSchema, value, []);
}

/** The faults of a rule's options, which stand at a route of the configuration. */
export function optionFaults(schema: object, value: unknown, at: Route): readonly ConfigFault[] {
  return faultsOf(schema, value, at);
}

function faultsOf(schema: object, value: unknown, at: Route): readonly ConfigFault[] {
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  // an anyOf that fails brings the errors of all its branches; one word for it is enough
  const errors = validate.errors ?? [];
  const covered = errors.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath);
  return errors
    .filter(
      ({ keyword, instancePath }) => keyword === "anyOf" || !covered.some((path) => instancePath.startsWith(path)),
    )
    .map((error) => ({ route: [...at, ...routeOf(error)], what: wordsOf(error) }));
}

/** The route of a JSON pointer, with the name of a member that should not be there. */
function routeOf({ instancePath, keyword, params }: ErrorObject): Route {
  const parts = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return keyword === "additionalProperties" ? [...parts, String(params["additionalProperty"])] : parts;
}

function wordsOf({ keyword, params, message = "is not possible", parentSchema, instancePath }: ErrorObject): string {
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    const known = Object.keys((parentSchema?.["properties"] ?? {}) as object);
    return `there is no setting ${name} here${didYouMean(name, known) || `; there are ${known.join(", ")}`}`;
  }
  if (keyword === "anyOf" && instancePath === "/extends") return "give a preset, a path, or a list of these";
  if (keyword === "anyOf")
    return "give off, on, a severity (critical, high, medium, low, info), or a list of one of these and the rule's options";
  if (keyword === "required") return `${String(params["missingProperty"])} is missing`;
  if (keyword === "enum") return `give one of ${(params["allowedValues"] as unknown[]).join(", ")}`;
  if (keyword === "type") return `${typeWords[String(params["type"])] ?? String(params["type"])} is expected`;
  return message;
}

const typeWords: Readonly<Record<string, string>> = {
  object: "a mapping",
  array: "a list",
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};
