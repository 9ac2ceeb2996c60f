/** Terraform's functions over plain values: all arguments are known when they are called. */
import type { Value } from "../../syntax/index.ts";
import { maxTextLength } from "./scope.ts";
import { asBool, asNumber, asText } from "./values.ts";

type ValueFunction = (args: readonly Value[]) => Value | undefined;

/** A function of texts. */
const text =
  (work: (...texts: string[]) => Value | undefined): ValueFunction =>
  (args) => {
    const texts = args.map(asText);
    return texts.includes(undefined) ? undefined : work(...(texts as string[])); // none is undefined
  };

/** A function of numbers. */
const numeric =
  (work: (...numbers: number[]) => number): ValueFunction =>
  (args) => {
    const numbers = args.map(asNumber);
    return numbers.includes(undefined) ? undefined : work(...(numbers as number[])); // none is undefined
  };

const textsOf = (value: Value | undefined): readonly string[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const texts = (value as readonly Value[]).map(asText);
  return texts.includes(undefined) ? undefined : (texts as string[]); // none is undefined
};

const bounded = (result: string): string | undefined => (result.length > maxTextLength ? undefined : result);

const trimAll = (whole: string, characters: string): string => {
  let [start, end] = [0, whole.length];
  while (start < end && characters.includes(whole.charAt(start))) start++;
  while (end > start && characters.includes(whole.charAt(end - 1))) end--;
  return whole.slice(start, end);
};

/** `format` with its verbs, which may name their argument (`%[2]s`); undefined for a verb that is not known here. */
function format(args: readonly Value[]): string | undefined {
  const [pattern, ...values] = args;
  if (typeof pattern !== "string") return undefined;
  let next = 0;
  let [isComplete, isNumbered] = [true, false];
  const result = pattern.replace(
    /%(?:%|([-0]?)(\d{0,3})(?:\[(\d{1,3})\])?([a-zA-Z]))/g,
    (whole, ...parts: readonly (string | undefined)[]) => {
      const [flag, width, index, verb] = parts;
      if (verb === undefined) return "%";
      isNumbered ||= index !== undefined;
      if (index !== undefined) next = Number(index) - 1;
      const shown = verbs[verb]?.(values[next++]);
      if (shown === undefined) isComplete = false;
      if (shown === undefined || flag === "-") return shown?.padEnd(Number(width || 0)) ?? whole;
      return shown.padStart(Number(width || 0), flag === "0" ? "0" : " ");
    },
  );
  return isComplete && (isNumbered || next === values.length) ? bounded(result) : undefined;
}

/** `format` for each item of its lists, which are all of one length; what is no list goes into every one. */
function formatlist(args: readonly Value[]): Value | undefined {
  const lists = args.filter((arg): arg is readonly Value[] => Array.isArray(arg));
  const [first] = lists;
  if (first === undefined) {
    const one = format(args);
    return one === undefined ? undefined : [one];
  }
  if (lists.some(({ length }) => length !== first.length)) return undefined;
  const texts = first.map((_, at) =>
    format(args.map((arg) => (Array.isArray(arg) ? ((arg as readonly Value[])[at] ?? null) : arg))),
  );
  return texts.includes(undefined) ? undefined : (texts as string[]); // none is undefined
}

const verbs: Readonly<Record<string, (value: Value | undefined) => string | undefined>> = {
  s: asText,
  v: (value) => asText(value) ?? (value === undefined ? undefined : JSON.stringify(value)),
  q: (value) => (asText(value) === undefined ? undefined : JSON.stringify(asText(value))),
  d: (value) => {
    const number = asNumber(value);
    return number === undefined ? undefined : String(Math.trunc(number));
  },
  t: (value) => (asBool(value) === undefined ? undefined : String(asBool(value))),
};

/** @see https://developer.hashicorp.com/terraform/language/functions */
export const textFunctions: Readonly<Record<string, ValueFunction | undefined>> = {
  upper: text((whole) => whole.toUpperCase()),
  lower: text((whole) => whole.toLowerCase()),
  title: text((whole) => whole.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())),
  trimprefix: text((whole, prefix = "") => (whole.startsWith(prefix) ? whole.slice(prefix.length) : whole)),
  trimsuffix: text((whole, suffix = "") =>
    suffix !== "" && whole.endsWith(suffix) ? whole.slice(0, -suffix.length) : whole,
  ),
  trim: text((whole, characters = "") => trimAll(whole, characters)),
  startswith: text((whole, prefix = "") => whole.startsWith(prefix)),
  endswith: text((whole, suffix = "") => whole.endsWith(suffix)),
  strcontains: text((whole, part = "") => whole.includes(part)),
  split: text((separator, whole = "") => whole.split(separator)),
  substr: ([whole, offset, length]) => substring(asText(whole), asNumber(offset), asNumber(length)),
  join: ([separator, ...lists]) => {
    const all = lists.map(textsOf);
    const by = asText(separator);
    return by === undefined || all.includes(undefined)
      ? undefined
      : bounded(all.flatMap((list) => list ?? []).join(by));
  },
  format,
  formatlist,
  tostring: ([value]) => (value === null ? null : asText(value)),
  tonumber: ([value]) => (value === null ? null : asNumber(value)),
  tobool: ([value]) => (value === null ? null : asBool(value)),
  max: numeric(Math.max),
  min: numeric(Math.min),
  abs: numeric(Math.abs),
  sum: ([list]) => {
    const numbers = Array.isArray(list) && list.length > 0 ? (list as readonly Value[]).map(asNumber) : [undefined];
    return numbers.includes(undefined) ? undefined : (numbers as number[]).reduce((sum, one) => sum + one, 0); // none is undefined
  },
  ceil: numeric(Math.ceil),
  floor: numeric(Math.floor),
  abspath: text((path) => path),
  pathexpand: text((path) => (path.startsWith("~") ? undefined : path)),
  basename: text((path) => path.replace(/\/+$/, "").split("/").at(-1) ?? ""),
  dirname: text((path) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".")),
  base64encode: text((whole) => Buffer.from(whole).toString("base64")),
  base64decode: text((whole) => Buffer.from(whole, "base64").toString("utf8")),
  contains: ([list, value]) =>
    Array.isArray(list) && value !== undefined
      ? list.some((item: Value) => JSON.stringify(item) === JSON.stringify(value))
      : undefined,
  alltrue: ([list]) => (Array.isArray(list) ? list.every((item: Value) => asBool(item) === true) : undefined),
  anytrue: ([list]) => (Array.isArray(list) ? list.some((item: Value) => asBool(item) === true) : undefined),
  range,
  index: ([list, value]) => (Array.isArray(list) && list.includes(value) ? list.indexOf(value) : undefined),
};

function substring(
  whole: string | undefined,
  offset: number | undefined,
  length: number | undefined,
): string | undefined {
  if (whole === undefined || offset === undefined || length === undefined) return undefined;
  const start = offset < 0 ? whole.length + offset : offset;
  return length < 0 ? whole.slice(start) : whole.slice(start, start + length);
}

function range(args: readonly Value[]): Value | undefined {
  const [first = 0, second, step = 1] = args.map(asNumber);
  const [start, end] = args.length === 1 ? [0, first] : [first, second ?? 0];
  if (args.some((arg) => asNumber(arg) === undefined) || step === 0 || Math.abs((end - start) / step) > 1024)
    return undefined;
  const numbers: number[] = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) numbers.push(at);
  return numbers;
}
