// Written by `npm run gen` from the files under rules/ and fixtures/: edit those.
import type { AnyRule } from "#rule";
import { rule as pemExpired } from "./pem/expired.ts";
import { rule as propertyMtlsMismatchAllowed } from "./property/mtls-mismatch-allowed.ts";

/** Every rule of edgelint, sorted by id. */
export const rules: readonly AnyRule[] = [pemExpired, propertyMtlsMismatchAllowed];
