import {
  distance
} from "./chunk-QLHWV3KJ.js";

// src/apps/project/suggest.ts
function closest(given, possible) {
  let best;
  let bestDistance = Math.max(3, Math.floor(given.length / 3));
  for (const name of possible) {
    if (Math.abs(name.length - given.length) >= bestDistance) continue;
    const away = distance(given, name);
    if (away < bestDistance) {
      best = name;
      bestDistance = away;
    }
  }
  return best ?? possible.find((name) => name.endsWith(`/${given}`));
}
function didYouMean(given, possible) {
  const alike = closest(given, possible);
  return alike === void 0 ? "" : `; did you mean ${alike}?`;
}

export {
  closest,
  didYouMean
};
