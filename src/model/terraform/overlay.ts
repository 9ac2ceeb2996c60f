/** Where a plan knows what the files leave open: its value, at the place where the author wrote the expression. */
import { Elsewhere } from "../field.ts";
import { Part } from "./part.ts";
import { isSame, unknownIn } from "./values.ts";

/** The authored part with what the plan knows filled in; what is literally written stays as it is. */
export function overlaid(part: Part, planned: Part | undefined): Part {
  if (planned === undefined || planned.unknown !== undefined) return part;
  if (part.unknown !== undefined) return isOpen(part) ? moved(planned, part) : part;
  if (part.isObject && planned.isObject) {
    const members = part.members.map(([name, inner]) => [name, overlaid(inner, planned.get(name))] as const);
    return changed(part, new Map(members));
  }
  if (part.isList && planned.isList) return listOf(part, planned);
  const isScalar = !part.isList && !part.isObject && !planned.isList && !planned.isObject;
  return isScalar && !part.isLiteral && !isSame(part.value, planned.value) ? moved(planned, part) : part;
}

/** True for what is unknown and leads nowhere: a reference, and a rule in another document, are worth more than the plan's value. */
function isOpen({ unknown }: Part): boolean {
  return unknown !== undefined && unknown.reference === undefined && !(unknown instanceof Elsewhere);
}

/** The provider keeps many lists as sets, in an order of its own: an item is known again by what both sides say of it. */
function listOf(part: Part, planned: Part): Part {
  const isInOrder =
    part.items.length === planned.items.length && part.items.every((item, at) => agrees(item, planned.items[at]));
  if (isInOrder)
    return changed(
      part,
      part.items.map((item, at) => overlaid(item, planned.items[at])),
    );
  if (part.items.some(isOpen)) return moved(planned, part);
  const left = [...planned.items];
  const items = part.items.map((item) => {
    const at = left.findIndex((other) => agrees(item, other));
    return at === -1 ? item : overlaid(item, left.splice(at, 1)[0]);
  });
  return changed(part, items);
}

/** True when nothing that both sides know differs. */
function agrees(part: Part, planned: Part | undefined): boolean {
  if (planned === undefined || part.unknown !== undefined || planned.unknown !== undefined || part.isNull) return true;
  if (part.isObject) return planned.isObject && part.members.every(([name, inner]) => agrees(inner, planned.get(name)));
  if (part.isList)
    return planned.isList && (part.items.length === planned.items.length || unknownIn(part.value) !== undefined);
  return !part.isLiteral || isSame(part.value, planned.value);
}

function moved(planned: Part, to: Part): Part {
  const part = planned.standing(to.at).named(to.key);
  return new Part(part.isObject ? new Map(part.members) : part.isList ? part.items : part.value, to.at, {
    key: to.key,
    body: to.body,
  });
}

function changed(part: Part, content: ConstructorParameters<typeof Part>[0]): Part {
  const { at, key, isLiteral, authored, body } = part;
  return new Part(content, at, { key, isLiteral, authored, body });
}
