// src/apps/cli/suggest.ts
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
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

// src/apps/cli/user-error.ts
var UserError = class extends Error {
  name = "UserError";
};

export {
  closest,
  didYouMean,
  UserError
};
