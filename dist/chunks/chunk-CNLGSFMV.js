// src/syntax/json/sentences.ts
var TOKEN = /(?=[A-Za-z+/=_~-]*\d)(?=[\d+/=_~-]*[A-Za-z])[\w+/=~-]{16,}/g;
function clip(written) {
  const line = written.slice(0, 80).replace(/\s+/g, " ").replace(TOKEN, "…");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
function code(written) {
  return `\`${clip(written)}\``;
}
function after(span) {
  return { start: span.end, end: span.end };
}
function noValue(name) {
  return `the name "${clip(name)}" has no value`;
}
function missingColon(name) {
  return `a colon is missing after the name "${clip(name)}"`;
}
function missingQuote(written) {
  return `a double quote is missing in or beside ${code(written)}`;
}
function missingComma(next) {
  return `a comma is missing here, before ${code(next)}`;
}
function trailingComma(closer) {
  return `JSON allows no comma before \`${closer}\``;
}
function unquotedName(written) {
  return `the name ${code(written)} needs double quotes`;
}
function strayInObject(written, isAfterValue) {
  return isAfterValue ? `a comma or \`}\` is expected here, not ${code(written)}` : `a name in double quotes is expected here, not ${code(written)}`;
}
function leadingZeros(written) {
  return `the number ${code(written)} begins with a zero, which JSON does not allow: quote it, or write it without`;
}
function wrongBracket(closer) {
  return `\`${closer === "}" ? "]" : "}"}\` is expected here, not \`${closer}\``;
}
function closesNothing(closer) {
  return `nothing is open here that this \`${closer}\` could close`;
}
function unclosed(text, opener, culprit) {
  const next = code(text.slice(culprit.start, culprit.end));
  return `this \`${text.charAt(opener.start)}\` is not closed before the ${next} on line ${lineOf(text, culprit.start)}`;
}
function endsInside(text, opener, around) {
  const others = around > 0 ? `, nor ${around === 1 ? "the bracket" : `the ${around} brackets`} around it` : "";
  return `this \`${text.charAt(opener.start)}\` is never closed${others}`;
}
function unknownWord(written) {
  if (written.endsWith('"')) return missingQuote(written);
  const lower = written.toLowerCase();
  if (lower === "true" || lower === "false" || lower === "null")
    return `${code(written)} is written \`${lower}\` in JSON`;
  if (["none", "nil", "undefined"].includes(lower))
    return `${code(written)} is no JSON value: nothing is written \`null\``;
  if (/^[+-]?(?:nan|infinity|inf)$/i.test(written)) return `JSON has no number ${code(written)}`;
  if (/^[+-]?\.?\d/.test(written)) return `${code(written)} is not a number as JSON writes it`;
  return `${code(written)} is not a JSON value: a text needs double quotes`;
}
function fragment(text, top, open, hasStrayClose) {
  const left = open > 0 ? `, and leaves ${open === 1 ? "a bracket" : `${open} brackets`} open` : "";
  const stray = hasStrayClose ? ", and closes a bracket that it does not open" : "";
  return `the file is a fragment and not JSON on its own: ${beginning(text, top)}${left}${stray}`;
}
function beginning(text, top) {
  const [first] = top.parts.values();
  if (first?.key !== void 0)
    return `it begins with the name ${code(text.slice(first.key.start, first.key.end))}, without \`{\``;
  return top.parts.size > 1 ? "several values without brackets around them" : "a comma follows its value";
}
function strayCharacter(character) {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return /^[!-~]$/.test(character) ? `${code(character)} is not allowed outside of a string` : `the character U+${hex} is not allowed outside of a string`;
}
function lineOf(text, offset) {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

export {
  clip,
  after,
  noValue,
  missingColon,
  missingQuote,
  missingComma,
  trailingComma,
  unquotedName,
  strayInObject,
  leadingZeros,
  wrongBracket,
  closesNothing,
  unclosed,
  endsInside,
  unknownWord,
  fragment,
  strayCharacter
};
