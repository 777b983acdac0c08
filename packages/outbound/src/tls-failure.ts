import type { FailureClass } from "@heliograph/core";

const byCode: Record<string, FailureClass> = {
  CERT_HAS_EXPIRED: "tls_expired",
  CERT_NOT_YET_VALID: "tls_not_yet_valid",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls_name",
  CERT_SIGNATURE_FAILURE: "tls_untrusted",
  CERT_REVOKED: "tls_untrusted",
  CERT_UNTRUSTED: "tls_untrusted",
  CERT_REJECTED: "tls_untrusted",
  CERT_CHAIN_TOO_LONG: "tls_untrusted",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls_untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "tls_untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "tls_untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls_untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls_untrusted",
  INVALID_CA: "tls_untrusted",
  INVALID_PURPOSE: "tls_untrusted",
  PATH_LENGTH_EXCEEDED: "tls_untrusted",
  EE_KEY_TOO_SMALL: "tls_weak",
  CA_KEY_TOO_SMALL: "tls_weak",
  CA_MD_TOO_WEAK: "tls_weak",
  ERR_SSL_DH_KEY_TOO_SMALL: "tls_weak",
  ERR_SSL_EE_KEY_TOO_SMALL: "tls_weak",
};

/** The class of an error that ended a TLS handshake: about the certificate if it names one, else `tls_handshake`. */
export const tlsFailureClass = (code: string): FailureClass => byCode[code] ?? "tls_handshake";
