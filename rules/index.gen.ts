// Written by `npm run gen` from the files under rules/ and fixtures/: edit those.
import type { AnyRule } from "#rule";
import { rule as camInvalidField } from "./cam/invalid-field.ts";
import { rule as camStandardHostnameForEnhancedKey } from "./cam/standard-hostname-for-enhanced-key.ts";
import { rule as camTooManyKeys } from "./cam/too-many-keys.ts";
import { rule as camTooManyVersions } from "./cam/too-many-versions.ts";
import { rule as camVersionNotActive } from "./cam/version-not-active.ts";
import { rule as keystoreAccountCaNotReady } from "./keystore/account-ca-not-ready.ts";
import { rule as keystoreAuthClientCertOff } from "./keystore/auth-client-cert-off.ts";
import { rule as keystoreBehaviorWithoutEffect } from "./keystore/behavior-without-effect.ts";
import { rule as keystoreInvalidField } from "./keystore/invalid-field.ts";
import { rule as keystoreNotAliasGuid } from "./keystore/not-alias-guid.ts";
import { rule as keystorePreviousAliasGuid } from "./keystore/previous-alias-guid.ts";
import { rule as keystoreRotationOverdue } from "./keystore/rotation-overdue.ts";
import { rule as keystoreStandardHostnameForEnhancedCert } from "./keystore/standard-hostname-for-enhanced-cert.ts";
import { rule as keystoreTooManyVersions } from "./keystore/too-many-versions.ts";
import { rule as keystoreUploadNotExpected } from "./keystore/upload-not-expected.ts";
import { rule as keystoreVersionNotDeployed } from "./keystore/version-not-deployed.ts";
import { rule as keystoreWrongCertificateKind } from "./keystore/wrong-certificate-kind.ts";
import { rule as pemExpired } from "./pem/expired.ts";
import { rule as propertyAccessKeyGuidMissing } from "./property/access-key-guid-missing.ts";
import { rule as propertyAccessKeyMethodMismatch } from "./property/access-key-method-mismatch.ts";
import { rule as propertyAccessKeyUnencrypted } from "./property/access-key-unencrypted.ts";
import { rule as propertyCharacteristicsNotInDefaultRule } from "./property/characteristics-not-in-default-rule.ts";
import { rule as propertyChaseRedirectsWithCloudAuth } from "./property/chase-redirects-with-cloud-auth.ts";
import { rule as propertyClientIpSpoofable } from "./property/client-ip-spoofable.ts";
import { rule as propertyHttpsDowngradeWithOriginMtls } from "./property/https-downgrade-with-origin-mtls.ts";
import { rule as propertyMtlsMismatchAllowed } from "./property/mtls-mismatch-allowed.ts";
import { rule as propertyOriginAfterCharacteristics } from "./property/origin-after-characteristics.ts";
import { rule as propertyOriginLoop } from "./property/origin-loop.ts";
import { rule as propertyOriginMtlsOneSided } from "./property/origin-mtls-one-sided.ts";
import { rule as propertySignedHostMismatch } from "./property/signed-host-mismatch.ts";

/** Every rule of edgelint, sorted by id. */
export const rules: readonly AnyRule[] = [
  camInvalidField,
  camStandardHostnameForEnhancedKey,
  camTooManyKeys,
  camTooManyVersions,
  camVersionNotActive,
  keystoreAccountCaNotReady,
  keystoreAuthClientCertOff,
  keystoreBehaviorWithoutEffect,
  keystoreInvalidField,
  keystoreNotAliasGuid,
  keystorePreviousAliasGuid,
  keystoreRotationOverdue,
  keystoreStandardHostnameForEnhancedCert,
  keystoreTooManyVersions,
  keystoreUploadNotExpected,
  keystoreVersionNotDeployed,
  keystoreWrongCertificateKind,
  pemExpired,
  propertyAccessKeyGuidMissing,
  propertyAccessKeyMethodMismatch,
  propertyAccessKeyUnencrypted,
  propertyCharacteristicsNotInDefaultRule,
  propertyChaseRedirectsWithCloudAuth,
  propertyClientIpSpoofable,
  propertyHttpsDowngradeWithOriginMtls,
  propertyMtlsMismatchAllowed,
  propertyOriginAfterCharacteristics,
  propertyOriginLoop,
  propertyOriginMtlsOneSided,
  propertySignedHostMismatch,
];
