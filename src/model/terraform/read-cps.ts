/** Certificate Provisioning System in Terraform. */
import { pemField } from "../load/pem.ts";
import { CertificateUpload, DomainValidation, Enrollment } from "../nodes/cps.ts";
import { type Names, translated } from "./draft.ts";
import { documentOf, type Reader, selfReference } from "./resource.ts";

const contact: Names = {
  organization: "organizationName",
  address_line_one: "addressLineOne",
  address_line_two: "addressLineTwo",
  country_code: "country",
};

/** @see https://techdocs.akamai.com/terraform/docs/cps-rc-third-party-enrollment */
const enrollment = (cloneDnsNames: string | null): Names => ({
  common_name: "csr.cn",
  sans: "csr.sans",
  secure_network: "networkConfiguration.secureNetwork",
  sni_only: "networkConfiguration.sniOnly",
  exclude_sans: "thirdParty.excludeSans",
  admin_contact: { to: "adminContact", isSingle: true, names: contact },
  tech_contact: { to: "techContact", isSingle: true, names: contact },
  organization: { to: "org", isSingle: true, names: { country_code: "country" } },
  csr: {
    to: "csr",
    isSingle: true,
    names: { country_code: "c", city: "l", organization: "o", organizational_unit: "ou", state: "st" },
  },
  network_configuration: {
    to: "networkConfiguration",
    isSingle: true,
    names: {
      clone_dns_names: cloneDnsNames,
      disallowed_tls_versions: "disallowedTlsVersions",
      client_mutual_authentication: {
        to: "clientMutualAuthentication",
        isSingle: true,
        names: {
          send_ca_list_to_client: "authenticationOptions.sendCaListToClient",
          ocsp_enabled: "authenticationOptions.ocsp.enabled",
        },
      },
    },
  },
  timeouts: null,
});

/** Without SNI there are no names to choose from, and the provider sends none. */
const withoutSni = enrollment(null);
const withSni = enrollment("dnsNameSettings.cloneDnsNames");

/** The provider makes enrollments of two kinds only, and says the rest of their order itself. */
const kinds = {
  akamai_cps_dv_enrollment: { ra: "lets-encrypt", validationType: "dv", certificateType: "san", isMultiStacked: false },
  akamai_cps_third_party_enrollment: {
    ra: "third-party",
    validationType: "third-party",
    certificateType: "third-party",
    isMultiStacked: true,
  },
} as const;

function readEnrollment(kind: (typeof kinds)[keyof typeof kinds]): Reader {
  return (resource, { project }) => {
    const names = resource.settings.get("sni_only")?.value === false ? withoutSni : withSni;
    const draft = translated(resource.settings, names)
      .put("id", selfReference(resource, "id"))
      .say("ra", kind.ra)
      .say("validationType", kind.validationType)
      .say("certificateType", kind.certificateType)
      .say("enableMultiStackedCertificates", kind.isMultiStacked);
    const enrollment = new Enrollment(project, documentOf(resource, draft.part, names), false);
    const seen = project.enrollmentById(enrollment.id);
    // A plan or a state may tell the id by which the account shows the same enrollment.
    if (seen.state === "known") (seen.value as Enrollment).record(enrollment.field, false);
    else project.enrollments.push(enrollment);
  };
}

/** Both key types stand side by side in the resource; the API takes a list. */
const readUpload: Reader = (resource, { project }) => {
  const field = documentOf(resource, translated(resource.settings, { timeouts: null }).part);
  const parts = (["RSA", "ECDSA"] as const).flatMap((algorithm) => {
    const name = algorithm === "RSA" ? "Rsa" : "Ecdsa";
    const certificate = pemField(field.get(`certificate${name}Pem`), "leaf", undefined);
    if (certificate === undefined) return [];
    const chain = pemField(field.get(`trustChain${name}Pem`), "chain", undefined);
    project.addPem(certificate);
    if (chain !== undefined) project.addPem(chain);
    return [{ certificate, chain, algorithm: field.get(`certificate${name}Pem`), slot: algorithm }];
  });
  project.uploads.push(new CertificateUpload(field, "cps", parts, project));
};

const readValidation: Reader = (resource, { project }) => {
  const field = documentOf(resource, translated(resource.settings, { timeouts: null }).part);
  project.domainValidations.push(new DomainValidation(project, field));
};

export const cpsReaders: Readonly<Record<string, Reader>> = {
  akamai_cps_dv_enrollment: readEnrollment(kinds.akamai_cps_dv_enrollment),
  akamai_cps_third_party_enrollment: readEnrollment(kinds.akamai_cps_third_party_enrollment),
  akamai_cps_upload_certificate: readUpload,
  akamai_cps_dv_validation: readValidation,
};
