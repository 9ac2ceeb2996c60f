/*
 * Names of akamai_property_rules_builder, as the provider maps them: nameMappings, shouldFlatten and typeMappings of
 * akamai/terraform-provider-akamai, pkg/providers/property/ruleformats/rule_format_v*.gen.go. The formats differ only in
 * which names they have at all, none spells or flattens a name another way, so one table serves them all.
 */

/** The rule formats that have a builder block, oldest first, such as `rules_v2025_10_16`. */
export const builderFormats: readonly string[] = [
  ["2023_01_05", "2023_05_30", "2023_09_20", "2023_10_30"],
  ["2024_01_09", "2024_02_12", "2024_05_31", "2024_08_13", "2024_10_21"],
  ["2025_01_13", "2025_02_18", "2025_03_24", "2025_04_29", "2025_05_30", "2025_07_07", "2025_09_09", "2025_10_16"],
  ["2026_01_09", "2026_02_16", "2026_05_05", "2026_06_09", "2026_07_21"],
].flatMap((year) => year.map((day) => `rules_v${day}`));

/** `rules_v2025_10_16` → `v2025-10-16`; undefined for what is no builder block's name. Any date is accepted. */
export function formatOfBlock(name: string): string | undefined {
  return /^rules_v\d{4}_\d{2}_\d{2}$/.test(name) ? name.slice("rules_".length).replaceAll("_", "-") : undefined;
}

/** Vendor names that camel case alone does not give. */
const irregular = words(`
  allowFCMParentOverride allowHTTPSCacheKeySharing allowHTTPSDowngrade allowHTTPSUpgrade canBeCA conditionalHTTPStatus
  contentCharacteristicsAMD contentCharacteristicsDD dcpAuthHMACTransformation detectSmartDNSProxy
  detectSmartDNSProxyAction detectSmartDNSProxyRedirecturl enableCMCDSegmentPrefetch enableES256 enableIPAvoidance
  enableIPProtection enableIPRedirectOnDeny enableRS256 enableTokenInURI g2oAccessKeyVersionGuid g2oToken g2oheader gRPC
  i18nCharset i18nStatus isCertificateSNIOnly issuerRDNs logEdgeIP origin_settings overrideIPAddresses
  segmentDurationDASH segmentDurationDASHCustom segmentDurationHDS segmentDurationHDSCustom segmentDurationHLS
  segmentDurationHLSCustom segmentSizeDASH segmentSizeHDS segmentSizeHLS sf3cOriginHost sf3cOriginHostHeader
  smartDNSProxy standardTLSMigration standardTLSMigrationOverride subjectCN subjectRDNs title_aic_mobile
  title_aic_nonmobile tokenAuthDASHTitle tokenAuthHLSTitle`);

/** Parts of a distinguished name, which the provider renames wherever they stand. */
const nameParts = words(`
  BUSINESS_CATEGORY C CN COUNTRY_OF_CITIZENSHIP COUNTRY_OF_RESIDENCE DATE_OF_BIRTH DC DN_QUALIFIER EmailAddress GENDER
  GENERATION GIVENNAME INITIALS JURISDICTION_C JURISDICTION_L JURISDICTION_ST L NAME_AT_BIRTH O ORGANIZATION_IDENTIFIER
  OU PLACE_OF_BIRTH POSTAL_ADDRESS POSTAL_CODE PSEUDONYM ROLE SERIALNUMBER ST STREET SURNAME T TELEPHONE_NUMBER UID
  UNIQUE_IDENTIFIER UnstructuredAddress UnstructuredName`);

const bySnake = new Map([...irregular, ...nameParts].map((vendor) => [snakeName(vendor), vendor]));

const distinguished = new Set(["issuerRDNs", "subjectRDNs"]);

/** The vendor's name of a snake_case name inside a parent (the vendor name of the enclosing option or behavior). */
export function vendorName(snake: string, parent: string | undefined): string {
  // Other objects have options of these two names as well, so here alone the provider looks at the parent.
  if ((snake === "description" || snake === "name") && parent !== undefined && distinguished.has(parent))
    return snake.toUpperCase();
  return bySnake.get(snake) ?? lowerCamel(snake);
}

/** Camel case as github.com/iancoleman/strcase has it: a letter after `_` and one right after a digit are capitals. */
function lowerCamel(snake: string): string {
  return snake.replace(/_(.)|(?<=\d)[a-z]/g, (match, next?: string) => (next ?? match).toUpperCase());
}

/** The HCL name of a vendor's behavior, criterion or option name: the inverse of `vendorName`. */
export function snakeName(vendor: string): string {
  return vendor
    .replace(/RDNs$/, "Rdns")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** CP codes, which are objects and hold their limits as an object. */
const cpCodes = words(`
  apiPrioritization.throttledCpCode cpCode.value failAction.cpCode failoverTemplate.failoverCpCode
  imageAndVideoManager.cpCodeOriginal imageAndVideoManager.cpCodeTransformed imageManager.cpCodeOriginal
  imageManager.cpCodeTransformed imageManagerVideo.cpCodeOriginal imageManagerVideo.cpCodeTransformed matchCpCode.value
  videoManagerCloudinary.cpCodeCloudinary visitorPrioritization.waitingRoomCpCode`);

const otherObjects = words(`
  apiPrioritization.cloudletPolicy apiPrioritization.netStorage applicationLoadBalancer.allDownNetStorage
  applicationLoadBalancer.cloudletPolicy audienceSegmentation.cloudletPolicy edgeRedirector.cloudletPolicy
  failAction.netStorageHostname failoverTemplate.netStorageHostname firstPartyMarketing.cloudletPolicy
  firstPartyMarketingPlus.cloudletPolicy forwardRewrite.cloudletPolicy inputValidation.cloudletPolicy
  inputValidation.penaltyNetStorage origin.customCertificateAuthorities.issuerRDNs
  origin.customCertificateAuthorities.subjectRDNs origin.customCertificates.issuerRDNs
  origin.customCertificates.subjectRDNs origin.netStorage phasedRelease.cloudletPolicy requestControl.cloudletPolicy
  requestControl.netStorage siteShield.ssmap visitorPrioritization.cloudletPolicy
  visitorPrioritization.waitingRoomNetStorage webApplicationFirewall.firewallConfiguration`);

const flat = new Set([...cpCodes.flatMap((path) => [path, `${path}.cpCodeLimits`]), ...otherObjects]);

/**
 * True where a single nested block stands for an object rather than a list.
 * The path has vendor names, from the behavior or criterion, and no indices: `["origin", "netStorage"]`.
 */
export function isFlat(path: readonly string[]): boolean {
  return flat.has(path.join("."));
}

const numbers = new Set(["408", "500", "502", "504"]);

/** The value as the JSON has it, for the one option where the provider turns a text into a number. */
export function vendorValue(path: readonly string[], value: string): string | number {
  const mixed = path.join(".") === "adScalerCircuitBreaker.returnErrorResponseCodeBased";
  return mixed && numbers.has(value) ? Number(value) : value;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
