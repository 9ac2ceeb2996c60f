/** Something the user can mend: shown as one sentence without a stack, exit code 2. */
export class UserError extends Error {
  override readonly name = "UserError";
}
