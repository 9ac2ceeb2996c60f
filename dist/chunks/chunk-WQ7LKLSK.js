// src/apps/project/system-reason.ts
var reasons = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOENT: "it is not there",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "its path is too long",
  ENOSPC: "no space is left on the disk",
  EMFILE: "too many files are open"
};
function systemReason(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? `the system says ${code || "it failed"}`;
}

export {
  systemReason
};
