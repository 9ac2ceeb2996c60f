// src/apps/cli/user-error.ts
var UserError = class extends Error {
  name = "UserError";
};

export {
  UserError
};
