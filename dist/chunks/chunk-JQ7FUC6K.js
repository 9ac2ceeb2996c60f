import {
  distance
} from "./chunk-QLHWV3KJ.js";

// src/apps/project/suggest.ts
import { readdirSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
function closest(given, possible) {
  let best;
  let bestDistance = Math.min(Math.max(3, Math.floor(given.length / 3)), Math.floor(given.length / 2) + 1);
  for (const name of possible) {
    if (Math.abs(name.length - given.length) >= bestDistance) continue;
    const away = isShuffled(given, name) ? 1 : distance(given, name);
    if (away < bestDistance) {
      best = name;
      bestDistance = away;
    }
  }
  return best ?? possible.find((name) => name.endsWith(`/${given}`));
}
function isShuffled(given, name) {
  const letters = (word) => Array.from(word).toSorted().join("");
  return given !== name && given.length === name.length && letters(given) === letters(name);
}
function closestPath(given, folder) {
  let at = isAbsolute(given) ? "/" : "";
  for (const part of given.split("/").filter((name) => name !== "")) {
    const names = namesIn(resolve(folder, at));
    const name = part === "." || part === ".." || names.includes(part) ? part : closest(part, names);
    if (name === void 0) return void 0;
    at = join(at, name);
  }
  return at === "" ? void 0 : at;
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
function didYouMeanPath(given, folder) {
  const alike = closestPath(given, folder);
  return alike === void 0 ? "" : `; did you mean ${alike}?`;
}
function didYouMean(given, possible) {
  const alike = closest(given, possible);
  return alike === void 0 ? "" : `; did you mean ${alike}?`;
}

export {
  closest,
  didYouMeanPath,
  didYouMean
};
