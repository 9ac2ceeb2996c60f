/** The readers of HCL: this dialect is loaded when a run meets Terraform, and they with it. */
import { hclReaders } from "../../syntax/index.ts";

export const { readHcl, readHclTemplate, decodeRuns } = await hclReaders();
