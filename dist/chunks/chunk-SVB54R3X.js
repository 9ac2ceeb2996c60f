// src/apps/project/user-error.ts
var UserError = class extends Error {
  name = "UserError";
};

export {
  UserError
};
