// src/apps/project/paths.ts
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
var configNames = ["edgelint.config.yaml", "edgelint.config.yml", "edgelint.config.json"];
function isConfig(path) {
  return configNames.includes(basename(path));
}
function slashes(path) {
  return sep === "/" ? path : path.split(sep).join("/");
}
function nearest(folder, asks) {
  for (let at = folder; ; at = dirname(at)) {
    if (asks(at)) return at;
    if (dirname(at) === at) return void 0;
  }
}
function nearestWith(folder, names) {
  return nearest(folder, (at) => names.some((name) => existsSync(join(at, name))));
}
function projectRoot(folder) {
  const isRoot = (at) => isRepository(at) || configNames.some((name) => existsSync(join(at, name)));
  return nearest(folder, isRoot) ?? folder;
}
function repositoryRoot(folder) {
  return nearest(folder, isRepository);
}
function isRepository(folder) {
  return existsSync(join(folder, ".git"));
}
function isWithin(path, folder) {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
function realFileWithin(path, folder) {
  try {
    const real = realpathSync(path);
    return isWithin(real, realpathSync(folder)) && statSync(real).isFile() ? real : void 0;
  } catch {
    return void 0;
  }
}

export {
  configNames,
  isConfig,
  slashes,
  nearestWith,
  projectRoot,
  repositoryRoot,
  isWithin,
  realFileWithin
};
