/**
 * The list of all kinds of node, and the node words that rules may use: a kind that is not named here cannot be subscribed
 * to.
 */
import type { AccessKey, KeyVersion } from "./nodes/cam.ts";
import type { CertificateUpload, DomainValidation, Enrollment } from "./nodes/cps.ts";
import type { EsaBinding, EsaCa, EsaClientCertificate, EsaSite, EsaWafRule } from "./nodes/esa.ts";
import type { EdgeHostname, Hostname } from "./nodes/hostname.ts";
import type { AccountCa, CertificateVersion, ClientCertificate } from "./nodes/keystore.ts";
import type { Certificate, CertificatePlace, Csr, PemText } from "./nodes/pem.ts";
import type { Project } from "./nodes/project.ts";
import type { Activation, Include, Property } from "./nodes/property.ts";
import type { Behavior, Criterion, RuleNode, RuleTree } from "./nodes/rule-tree.ts";
import type { TerraformBlock, TerraformModule } from "./nodes/terraform.ts";
import type { CaSet, CaSetActivation, CaSetVersion } from "./nodes/truststore.ts";
import type { Document, IncludeMark, OrphanSnippet, TextPlace, VariableUse } from "./nodes/writing.ts";

export type * from "./nodes/cam.ts";
export { cloudSigningOf, cloudSignings, keyGuidOf } from "./nodes/cam.ts";
export type * from "./nodes/cps.ts";
export type * from "./nodes/esa.ts";
export { esaActions, esaHost, esaMember, esaPhases } from "./nodes/esa.ts";
export type * from "./nodes/hostname.ts";
export { edgeSuffixes, edgeSuffixOf } from "./nodes/hostname.ts";
export type * from "./nodes/keystore.ts";
export type * from "./nodes/pem.ts";
export { pinLists, type Standing, standingOfPin } from "./nodes/pin.ts";
export type { Project } from "./nodes/project.ts";
export type * from "./nodes/property.ts";
export {
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  hostnamesRuledBy,
  isPositive,
  type Reach,
  type Ruled,
  reachOf,
} from "./nodes/reach.ts";
export type { TreeExtent } from "./nodes/rule-tree.ts";
export { Behavior, Criterion, RuleNode, RuleTree } from "./nodes/rule-tree.ts";
export type * from "./nodes/terraform.ts";
export { expressionOf, isUnordered } from "./nodes/terraform-links.ts";
export type * from "./nodes/truststore.ts";
export type { Document, IncludeMark, Language, OrphanSnippet, TextPlace, VariableUse } from "./nodes/writing.ts";
export { type Tool, tools } from "./nodes/writing.ts";

/** Every kind of node a rule may subscribe to, by the name under which it does. */
export interface NodeMap {
  project: Project;
  document: Document;
  includeMark: IncludeMark;
  variableUse: VariableUse;
  orphanSnippet: OrphanSnippet;
  property: Property;
  hostname: Hostname;
  edgeHostname: EdgeHostname;
  ruleTree: RuleTree;
  rule: RuleNode;
  behavior: Behavior;
  criterion: Criterion;
  activation: Activation;
  include: Include;
  enrollment: Enrollment;
  certificateUpload: CertificateUpload;
  domainValidation: DomainValidation;
  caSet: CaSet;
  caSetVersion: CaSetVersion;
  caSetActivation: CaSetActivation;
  clientCertificate: ClientCertificate;
  certificateVersion: CertificateVersion;
  accountCa: AccountCa;
  accessKey: AccessKey;
  keyVersion: KeyVersion;
  certificate: Certificate;
  csr: Csr;
  pemText: PemText;
  esaSite: EsaSite;
  esaCa: EsaCa;
  esaClientCertificate: EsaClientCertificate;
  esaBinding: EsaBinding;
  esaWafRule: EsaWafRule;
  terraformModule: TerraformModule;
  terraformBlock: TerraformBlock;
}
export type NodeKind = keyof NodeMap;
/** Anything a finding can stand on, beside a field. */
export type AnyNode = NodeMap[NodeKind] | CertificatePlace | TextPlace;
