// Written by `npm run gen` from the files under rules/ and fixtures/: edit those.
import type { AnyRule } from "#rule";
import { rule as activationBlanketAcknowledge } from "./activation/blanket-acknowledge.ts";
import { rule as activationDeactivatesLiveProperty } from "./activation/deactivates-live-property.ts";
import { rule as activationGatedOnOtherNetwork } from "./activation/gated-on-other-network.ts";
import { rule as activationNoNotificationEmails } from "./activation/no-notification-emails.ts";
import { rule as activationNotStagedFirst } from "./activation/not-staged-first.ts";
import { rule as activationRemoved } from "./activation/removed.ts";
import { rule as activationRetargetedNetwork } from "./activation/retargeted-network.ts";
import { rule as activationStagingOnly } from "./activation/staging-only.ts";
import { rule as activationUnknownNetwork } from "./activation/unknown-network.ts";
import { rule as camCredentialPairsInvalid } from "./cam/credential-pairs-invalid.ts";
import { rule as camCredentialsEditedInPlace } from "./cam/credentials-edited-in-place.ts";
import { rule as camImmutableFieldChanged } from "./cam/immutable-field-changed.ts";
import { rule as camInvalidField } from "./cam/invalid-field.ts";
import { rule as camStandardHostnameForEnhancedKey } from "./cam/standard-hostname-for-enhanced-key.ts";
import { rule as camTooManyKeys } from "./cam/too-many-keys.ts";
import { rule as camTooManyVersions } from "./cam/too-many-versions.ts";
import { rule as camUnlinkedAndDeletedTogether } from "./cam/unlinked-and-deleted-together.ts";
import { rule as camVersionAddedWhilePending } from "./cam/version-added-while-pending.ts";
import { rule as camVersionDeletedWhileUsed } from "./cam/version-deleted-while-used.ts";
import { rule as camVersionNotActive } from "./cam/version-not-active.ts";
import { rule as cpsBindingDropped } from "./cps/binding-dropped.ts";
import { rule as cpsBlanketAcknowledge } from "./cps/blanket-acknowledge.ts";
import { rule as cpsCaSetDependencyMissing } from "./cps/ca-set-dependency-missing.ts";
import { rule as cpsCertificateNameMismatch } from "./cps/certificate-name-mismatch.ts";
import { rule as cpsChallengeNotPublished } from "./cps/challenge-not-published.ts";
import { rule as cpsChangeManagementSkipped } from "./cps/change-management-skipped.ts";
import { rule as cpsClientOcspMismatch } from "./cps/client-ocsp-mismatch.ts";
import { rule as cpsEnrollmentDeletedWhileUsed } from "./cps/enrollment-deleted-while-used.ts";
import { rule as cpsEnrollmentIdMismatch } from "./cps/enrollment-id-mismatch.ts";
import { rule as cpsEnrollmentReplaced } from "./cps/enrollment-replaced.ts";
import { rule as cpsHostnameNotCovered } from "./cps/hostname-not-covered.ts";
import { rule as cpsInvalidField } from "./cps/invalid-field.ts";
import { rule as cpsLegacyTlsAllowed } from "./cps/legacy-tls-allowed.ts";
import { rule as cpsNamesChanged } from "./cps/names-changed.ts";
import { rule as cpsOcspWithoutResponder } from "./cps/ocsp-without-responder.ts";
import { rule as cpsPendingChangeCancelled } from "./cps/pending-change-cancelled.ts";
import { rule as cpsRenewalNotStarted } from "./cps/renewal-not-started.ts";
import { rule as cpsSanRemoved } from "./cps/san-removed.ts";
import { rule as cpsSetIdNotString } from "./cps/set-id-not-string.ts";
import { rule as cpsSingleCertificateForDualStack } from "./cps/single-certificate-for-dual-stack.ts";
import { rule as cpsUnboundBeforeBehaviorRemoved } from "./cps/unbound-before-behavior-removed.ts";
import { rule as cpsUploadMismatched } from "./cps/upload-mismatched.ts";
import { rule as cpsUploadNotExpected } from "./cps/upload-not-expected.ts";
import { rule as cpsValidationBeforeChallenge } from "./cps/validation-before-challenge.ts";
import { rule as cpsValidationMissing } from "./cps/validation-missing.ts";
import { rule as cpsValidationNotWiredToSans } from "./cps/validation-not-wired-to-sans.ts";
import { rule as cpsValidationOnThirdParty } from "./cps/validation-on-third-party.ts";
import { rule as cpsYamlNumberReinterpreted } from "./cps/yaml-number-reinterpreted.ts";
import { rule as esaActionNotDeny } from "./esa/action-not-deny.ts";
import { rule as esaBoundButNotEnforced } from "./esa/bound-but-not-enforced.ts";
import { rule as esaCaDeletedWhileBound } from "./esa/ca-deleted-while-bound.ts";
import { rule as esaCaNeverBound } from "./esa/ca-never-bound.ts";
import { rule as esaCaNotInCode } from "./esa/ca-not-in-code.ts";
import { rule as esaCaReplaced } from "./esa/ca-replaced.ts";
import { rule as esaCertificateStatusChanged } from "./esa/certificate-status-changed.ts";
import { rule as esaDeletedBeforeRevoked } from "./esa/deleted-before-revoked.ts";
import { rule as esaDeprecatedBindingCall } from "./esa/deprecated-binding-call.ts";
import { rule as esaEnforcedButNotBound } from "./esa/enforced-but-not-bound.ts";
import { rule as esaEnforcementNotAlwaysOn } from "./esa/enforcement-not-always-on.ts";
import { rule as esaExpressionInvalid } from "./esa/expression-invalid.ts";
import { rule as esaHostnameMalformed } from "./esa/hostname-malformed.ts";
import { rule as esaHostnameOutsideSite } from "./esa/hostname-outside-site.ts";
import { rule as esaHostnameUnbound } from "./esa/hostname-unbound.ts";
import { rule as esaInvalidField } from "./esa/invalid-field.ts";
import { rule as esaKeyNeverRetrievable } from "./esa/key-never-retrievable.ts";
import { rule as esaMtlsAvoidable } from "./esa/mtls-avoidable.ts";
import { rule as esaNotACa } from "./esa/not-a-ca.ts";
import { rule as esaResponseCodeHidesRefusal } from "./esa/response-code-hides-refusal.ts";
import { rule as esaSharedAccountCa } from "./esa/shared-account-ca.ts";
import { rule as esaTooManyCaCertificates } from "./esa/too-many-ca-certificates.ts";
import { rule as esaTooManyHostnames } from "./esa/too-many-hostnames.ts";
import { rule as esaUnknownCaId } from "./esa/unknown-ca-id.ts";
import { rule as esaValidityTooLong } from "./esa/validity-too-long.ts";
import { rule as esaVerifiedConditionInverted } from "./esa/verified-condition-inverted.ts";
import { rule as esaWafRuleWithoutHostname } from "./esa/waf-rule-without-hostname.ts";
import { rule as esaWhitelistBypassesMtls } from "./esa/whitelist-bypasses-mtls.ts";
import { rule as hostnameCertificateNotReady } from "./hostname/certificate-not-ready.ts";
import { rule as hostnameEnhancedWithoutEnrollment } from "./hostname/enhanced-without-enrollment.ts";
import { rule as hostnameInvalidEntry } from "./hostname/invalid-entry.ts";
import { rule as hostnameMtlsWithoutCpsCertificate } from "./hostname/mtls-without-cps-certificate.ts";
import { rule as includeActivationReachesAllParents } from "./include/activation-reaches-all-parents.ts";
import { rule as includeBehaviorNotAllowed } from "./include/behavior-not-allowed.ts";
import { rule as includeCycle } from "./include/cycle.ts";
import { rule as includeMarkerNotAlone } from "./include/marker-not-alone.ts";
import { rule as includeMissingTarget } from "./include/missing-target.ts";
import { rule as includeOrphanSnippet } from "./include/orphan-snippet.ts";
import { rule as includeUndefinedVariable } from "./include/undefined-variable.ts";
import { rule as keystoreAccountCaNotReady } from "./keystore/account-ca-not-ready.ts";
import { rule as keystoreAuthClientCertOff } from "./keystore/auth-client-cert-off.ts";
import { rule as keystoreBehaviorWithoutEffect } from "./keystore/behavior-without-effect.ts";
import { rule as keystoreBlanketAcknowledge } from "./keystore/blanket-acknowledge.ts";
import { rule as keystoreCertificateDeletedWhileUsed } from "./keystore/certificate-deleted-while-used.ts";
import { rule as keystoreCsrOfAlias } from "./keystore/csr-of-alias.ts";
import { rule as keystoreCurrentAliasMoves } from "./keystore/current-alias-moves.ts";
import { rule as keystoreDestroyWithLiveProperty } from "./keystore/destroy-with-live-property.ts";
import { rule as keystoreImmutableFieldChanged } from "./keystore/immutable-field-changed.ts";
import { rule as keystoreInvalidField } from "./keystore/invalid-field.ts";
import { rule as keystoreNotAliasGuid } from "./keystore/not-alias-guid.ts";
import { rule as keystorePreviousAliasGuid } from "./keystore/previous-alias-guid.ts";
import { rule as keystorePreviousPromoted } from "./keystore/previous-promoted.ts";
import { rule as keystoreRecreatedInDeletionWindow } from "./keystore/recreated-in-deletion-window.ts";
import { rule as keystoreRotationDuringPending } from "./keystore/rotation-during-pending.ts";
import { rule as keystoreRotationOverdue } from "./keystore/rotation-overdue.ts";
import { rule as keystoreStandardHostnameForEnhancedCert } from "./keystore/standard-hostname-for-enhanced-cert.ts";
import { rule as keystoreTooManyVersions } from "./keystore/too-many-versions.ts";
import { rule as keystoreUploadNotExpected } from "./keystore/upload-not-expected.ts";
import { rule as keystoreVersionDeletedWhileUsed } from "./keystore/version-deleted-while-used.ts";
import { rule as keystoreVersionKeyOrder } from "./keystore/version-key-order.ts";
import { rule as keystoreVersionKeyRenamed } from "./keystore/version-key-renamed.ts";
import { rule as keystoreVersionNotDeployed } from "./keystore/version-not-deployed.ts";
import { rule as keystoreWrongCertificateKind } from "./keystore/wrong-certificate-kind.ts";
import { rule as pemChainInvalid } from "./pem/chain-invalid.ts";
import { rule as pemCsrKeyMismatch } from "./pem/csr-key-mismatch.ts";
import { rule as pemExpired } from "./pem/expired.ts";
import { rule as pemExpiresSoon } from "./pem/expires-soon.ts";
import { rule as pemNotPem } from "./pem/not-pem.ts";
import { rule as pemNotYetValid } from "./pem/not-yet-valid.ts";
import { rule as pemSha1Signature } from "./pem/sha1-signature.ts";
import { rule as pemWeakKey } from "./pem/weak-key.ts";
import { rule as propertyAccessKeyGuidMissing } from "./property/access-key-guid-missing.ts";
import { rule as propertyAccessKeyMethodMismatch } from "./property/access-key-method-mismatch.ts";
import { rule as propertyAccessKeyUnencrypted } from "./property/access-key-unencrypted.ts";
import { rule as propertyAnyWithNegation } from "./property/any-with-negation.ts";
import { rule as propertyBehaviorNotInFormat } from "./property/behavior-not-in-format.ts";
import { rule as propertyBoundSetNotEnforced } from "./property/bound-set-not-enforced.ts";
import { rule as propertyCaSetNotBound } from "./property/ca-set-not-bound.ts";
import { rule as propertyCharacteristicsNotInDefaultRule } from "./property/characteristics-not-in-default-rule.ts";
import { rule as propertyChaseRedirectsWithCloudAuth } from "./property/chase-redirects-with-cloud-auth.ts";
import { rule as propertyClientCertHeaderEmpty } from "./property/client-cert-header-empty.ts";
import { rule as propertyClientCertStatusNotSent } from "./property/client-cert-status-not-sent.ts";
import { rule as propertyClientCertificateContradiction } from "./property/client-certificate-contradiction.ts";
import { rule as propertyClientCertificateFormatDrift } from "./property/client-certificate-format-drift.ts";
import { rule as propertyClientIpSpoofable } from "./property/client-ip-spoofable.ts";
import { rule as propertyCriterionKeyMisspelled } from "./property/criterion-key-misspelled.ts";
import { rule as propertyCustomLogOff } from "./property/custom-log-off.ts";
import { rule as propertyDefaultRuleMalformed } from "./property/default-rule-malformed.ts";
import { rule as propertyEnforceMtlsOutsideParent } from "./property/enforce-mtls-outside-parent.ts";
import { rule as propertyExportHasErrors } from "./property/export-has-errors.ts";
import { rule as propertyHttpsDowngradeWithOriginMtls } from "./property/https-downgrade-with-origin-mtls.ts";
import { rule as propertyImmutableFieldChanged } from "./property/immutable-field-changed.ts";
import { rule as propertyLiveRuleMissing } from "./property/live-rule-missing.ts";
import { rule as propertyMtlsChecksNothing } from "./property/mtls-checks-nothing.ts";
import { rule as propertyMtlsClientCanAvoid } from "./property/mtls-client-can-avoid.ts";
import { rule as propertyMtlsHandlerOnWrongOutcome } from "./property/mtls-handler-on-wrong-outcome.ts";
import { rule as propertyMtlsHostnameNotOnProperty } from "./property/mtls-hostname-not-on-property.ts";
import { rule as propertyMtlsMismatchAllowed } from "./property/mtls-mismatch-allowed.ts";
import { rule as propertyMtlsWeakened } from "./property/mtls-weakened.ts";
import { rule as propertyMtlsWithoutMatch } from "./property/mtls-without-match.ts";
import { rule as propertyNotSecure } from "./property/not-secure.ts";
import { rule as propertyObjectFlattenedToText } from "./property/object-flattened-to-text.ts";
import { rule as propertyOriginAfterCharacteristics } from "./property/origin-after-characteristics.ts";
import { rule as propertyOriginLoop } from "./property/origin-loop.ts";
import { rule as propertyOriginMtlsOneSided } from "./property/origin-mtls-one-sided.ts";
import { rule as propertyRuleDropped } from "./property/rule-dropped.ts";
import { rule as propertyRuleFormatLatest } from "./property/rule-format-latest.ts";
import { rule as propertyRuleFormatMalformed } from "./property/rule-format-malformed.ts";
import { rule as propertyRuleFormatMismatch } from "./property/rule-format-mismatch.ts";
import { rule as propertySignedHostMismatch } from "./property/signed-host-mismatch.ts";
import { rule as propertyWrongValueType } from "./property/wrong-value-type.ts";
import { rule as secretBehaviorSecret } from "./secret/behavior-secret.ts";
import { rule as secretCloudCredentials } from "./secret/cloud-credentials.ts";
import { rule as secretEdgegridCredentials } from "./secret/edgegrid-credentials.ts";
import { rule as secretPrivateKey } from "./secret/private-key.ts";
import { rule as secretPrivateKeyInState } from "./secret/private-key-in-state.ts";
import { rule as secretVariableNotSensitive } from "./secret/variable-not-sensitive.ts";
import { rule as syntaxHclInvalid } from "./syntax/hcl-invalid.ts";
import { rule as syntaxJsonInvalid } from "./syntax/json-invalid.ts";
import { rule as syntaxYamlInvalid } from "./syntax/yaml-invalid.ts";
import { rule as terraformEditWithoutEffect } from "./terraform/edit-without-effect.ts";
import { rule as terraformExportNotImported } from "./terraform/export-not-imported.ts";
import { rule as terraformImportIdMalformed } from "./terraform/import-id-malformed.ts";
import { rule as terraformLiteralId } from "./terraform/literal-id.ts";
import { rule as terraformProviderTooOld } from "./terraform/provider-too-old.ts";
import { rule as terraformQuotedReference } from "./terraform/quoted-reference.ts";
import { rule as terraformShortTimeout } from "./terraform/short-timeout.ts";
import { rule as terraformUndeclaredReference } from "./terraform/undeclared-reference.ts";
import { rule as terraformUnknownName } from "./terraform/unknown-name.ts";
import { rule as truststoreActivationCollision } from "./truststore/activation-collision.ts";
import { rule as truststoreActiveOnOneNetworkOnly } from "./truststore/active-on-one-network-only.ts";
import { rule as truststoreActiveVersionEdited } from "./truststore/active-version-edited.ts";
import { rule as truststoreCertificateRemoved } from "./truststore/certificate-removed.ts";
import { rule as truststoreCsrInsteadOfCertificate } from "./truststore/csr-instead-of-certificate.ts";
import { rule as truststoreDeactivatedWhileBound } from "./truststore/deactivated-while-bound.ts";
import { rule as truststoreDeletedBeforeBehaviorRemoved } from "./truststore/deleted-before-behavior-removed.ts";
import { rule as truststoreDeletedWhileActive } from "./truststore/deleted-while-active.ts";
import { rule as truststoreDuplicateCertificate } from "./truststore/duplicate-certificate.ts";
import { rule as truststoreImmutableFieldChanged } from "./truststore/immutable-field-changed.ts";
import { rule as truststoreInvalidField } from "./truststore/invalid-field.ts";
import { rule as truststoreNoCertificates } from "./truststore/no-certificates.ts";
import { rule as truststoreNotACa } from "./truststore/not-a-ca.ts";
import { rule as truststoreOperationFailed } from "./truststore/operation-failed.ts";
import { rule as truststorePemLineBreaks } from "./truststore/pem-line-breaks.ts";
import { rule as truststoreSha1Allowed } from "./truststore/sha1-allowed.ts";
import { rule as truststoreStagingOnly } from "./truststore/staging-only.ts";
import { rule as truststoreTooManyCertificates } from "./truststore/too-many-certificates.ts";
import { rule as truststoreTooManySets } from "./truststore/too-many-sets.ts";
import { rule as truststoreTooManyVersions } from "./truststore/too-many-versions.ts";
import { rule as truststoreUnknownTarget } from "./truststore/unknown-target.ts";
import { rule as truststoreUnsafeDeleteOrder } from "./truststore/unsafe-delete-order.ts";
import { rule as truststoreUnusedSet } from "./truststore/unused-set.ts";
import { rule as truststoreVersionNotActivated } from "./truststore/version-not-activated.ts";

/** Every rule of edgelint, sorted by id. */
export const rules: readonly AnyRule[] = [
  activationBlanketAcknowledge,
  activationDeactivatesLiveProperty,
  activationGatedOnOtherNetwork,
  activationNoNotificationEmails,
  activationNotStagedFirst,
  activationRemoved,
  activationRetargetedNetwork,
  activationStagingOnly,
  activationUnknownNetwork,
  camCredentialPairsInvalid,
  camCredentialsEditedInPlace,
  camImmutableFieldChanged,
  camInvalidField,
  camStandardHostnameForEnhancedKey,
  camTooManyKeys,
  camTooManyVersions,
  camUnlinkedAndDeletedTogether,
  camVersionAddedWhilePending,
  camVersionDeletedWhileUsed,
  camVersionNotActive,
  cpsBindingDropped,
  cpsBlanketAcknowledge,
  cpsCaSetDependencyMissing,
  cpsCertificateNameMismatch,
  cpsChallengeNotPublished,
  cpsChangeManagementSkipped,
  cpsClientOcspMismatch,
  cpsEnrollmentDeletedWhileUsed,
  cpsEnrollmentIdMismatch,
  cpsEnrollmentReplaced,
  cpsHostnameNotCovered,
  cpsInvalidField,
  cpsLegacyTlsAllowed,
  cpsNamesChanged,
  cpsOcspWithoutResponder,
  cpsPendingChangeCancelled,
  cpsRenewalNotStarted,
  cpsSanRemoved,
  cpsSetIdNotString,
  cpsSingleCertificateForDualStack,
  cpsUnboundBeforeBehaviorRemoved,
  cpsUploadMismatched,
  cpsUploadNotExpected,
  cpsValidationBeforeChallenge,
  cpsValidationMissing,
  cpsValidationNotWiredToSans,
  cpsValidationOnThirdParty,
  cpsYamlNumberReinterpreted,
  esaActionNotDeny,
  esaBoundButNotEnforced,
  esaCaDeletedWhileBound,
  esaCaNeverBound,
  esaCaNotInCode,
  esaCaReplaced,
  esaCertificateStatusChanged,
  esaDeletedBeforeRevoked,
  esaDeprecatedBindingCall,
  esaEnforcedButNotBound,
  esaEnforcementNotAlwaysOn,
  esaExpressionInvalid,
  esaHostnameMalformed,
  esaHostnameOutsideSite,
  esaHostnameUnbound,
  esaInvalidField,
  esaKeyNeverRetrievable,
  esaMtlsAvoidable,
  esaNotACa,
  esaResponseCodeHidesRefusal,
  esaSharedAccountCa,
  esaTooManyCaCertificates,
  esaTooManyHostnames,
  esaUnknownCaId,
  esaValidityTooLong,
  esaVerifiedConditionInverted,
  esaWafRuleWithoutHostname,
  esaWhitelistBypassesMtls,
  hostnameCertificateNotReady,
  hostnameEnhancedWithoutEnrollment,
  hostnameInvalidEntry,
  hostnameMtlsWithoutCpsCertificate,
  includeActivationReachesAllParents,
  includeBehaviorNotAllowed,
  includeCycle,
  includeMarkerNotAlone,
  includeMissingTarget,
  includeOrphanSnippet,
  includeUndefinedVariable,
  keystoreAccountCaNotReady,
  keystoreAuthClientCertOff,
  keystoreBehaviorWithoutEffect,
  keystoreBlanketAcknowledge,
  keystoreCertificateDeletedWhileUsed,
  keystoreCsrOfAlias,
  keystoreCurrentAliasMoves,
  keystoreDestroyWithLiveProperty,
  keystoreImmutableFieldChanged,
  keystoreInvalidField,
  keystoreNotAliasGuid,
  keystorePreviousAliasGuid,
  keystorePreviousPromoted,
  keystoreRecreatedInDeletionWindow,
  keystoreRotationDuringPending,
  keystoreRotationOverdue,
  keystoreStandardHostnameForEnhancedCert,
  keystoreTooManyVersions,
  keystoreUploadNotExpected,
  keystoreVersionDeletedWhileUsed,
  keystoreVersionKeyOrder,
  keystoreVersionKeyRenamed,
  keystoreVersionNotDeployed,
  keystoreWrongCertificateKind,
  pemChainInvalid,
  pemCsrKeyMismatch,
  pemExpired,
  pemExpiresSoon,
  pemNotPem,
  pemNotYetValid,
  pemSha1Signature,
  pemWeakKey,
  propertyAccessKeyGuidMissing,
  propertyAccessKeyMethodMismatch,
  propertyAccessKeyUnencrypted,
  propertyAnyWithNegation,
  propertyBehaviorNotInFormat,
  propertyBoundSetNotEnforced,
  propertyCaSetNotBound,
  propertyCharacteristicsNotInDefaultRule,
  propertyChaseRedirectsWithCloudAuth,
  propertyClientCertHeaderEmpty,
  propertyClientCertStatusNotSent,
  propertyClientCertificateContradiction,
  propertyClientCertificateFormatDrift,
  propertyClientIpSpoofable,
  propertyCriterionKeyMisspelled,
  propertyCustomLogOff,
  propertyDefaultRuleMalformed,
  propertyEnforceMtlsOutsideParent,
  propertyExportHasErrors,
  propertyHttpsDowngradeWithOriginMtls,
  propertyImmutableFieldChanged,
  propertyLiveRuleMissing,
  propertyMtlsChecksNothing,
  propertyMtlsClientCanAvoid,
  propertyMtlsHandlerOnWrongOutcome,
  propertyMtlsHostnameNotOnProperty,
  propertyMtlsMismatchAllowed,
  propertyMtlsWeakened,
  propertyMtlsWithoutMatch,
  propertyNotSecure,
  propertyObjectFlattenedToText,
  propertyOriginAfterCharacteristics,
  propertyOriginLoop,
  propertyOriginMtlsOneSided,
  propertyRuleDropped,
  propertyRuleFormatLatest,
  propertyRuleFormatMalformed,
  propertyRuleFormatMismatch,
  propertySignedHostMismatch,
  propertyWrongValueType,
  secretBehaviorSecret,
  secretCloudCredentials,
  secretEdgegridCredentials,
  secretPrivateKey,
  secretPrivateKeyInState,
  secretVariableNotSensitive,
  syntaxHclInvalid,
  syntaxJsonInvalid,
  syntaxYamlInvalid,
  terraformEditWithoutEffect,
  terraformExportNotImported,
  terraformImportIdMalformed,
  terraformLiteralId,
  terraformProviderTooOld,
  terraformQuotedReference,
  terraformShortTimeout,
  terraformUndeclaredReference,
  terraformUnknownName,
  truststoreActivationCollision,
  truststoreActiveOnOneNetworkOnly,
  truststoreActiveVersionEdited,
  truststoreCertificateRemoved,
  truststoreCsrInsteadOfCertificate,
  truststoreDeactivatedWhileBound,
  truststoreDeletedBeforeBehaviorRemoved,
  truststoreDeletedWhileActive,
  truststoreDuplicateCertificate,
  truststoreImmutableFieldChanged,
  truststoreInvalidField,
  truststoreNoCertificates,
  truststoreNotACa,
  truststoreOperationFailed,
  truststorePemLineBreaks,
  truststoreSha1Allowed,
  truststoreStagingOnly,
  truststoreTooManyCertificates,
  truststoreTooManySets,
  truststoreTooManyVersions,
  truststoreUnknownTarget,
  truststoreUnsafeDeleteOrder,
  truststoreUnusedSet,
  truststoreVersionNotActivated,
];
