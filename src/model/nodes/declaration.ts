/** How Terraform declares something: what its configuration holds is all that this configuration will ever make. */
export interface Declaration {
  /** The configuration, told apart from the others of a run. */
  readonly configuration: string;
  /** Why it may not be made after all, as where its count is not known; undefined when it certainly is. */
  readonly doubt: string | undefined;
  /** True for an activation whose network a variable supplies, so that each environment may give it another. */
  readonly isForAnyNetwork: boolean;
  /** Why the configuration may hold more activations than are in view; undefined when all of them are. */
  readonly gap: string | undefined;
}
