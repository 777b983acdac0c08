import { MirrorFailure, type FailureClass } from "@heliograph/core";

/** The failure of a TLS handshake: about the certificate where the error names one, else `tls_handshake`. */
export function tlsFailure(error: Error & { code?: string }): MirrorFailure {
  return new MirrorFailure(classOf(error), `no TLS connection: ${error.message}`, { cause: error });
}

function classOf({ code = "", message }: Error & { code?: string }): FailureClass {
  switch (code) {
    case "CERT_HAS_EXPIRED":
      return "tls_expired";
    case "CERT_NOT_YET_VALID":
      return "tls_not_yet_valid";
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return "tls_name";
    case "ERR_SSL_DH_KEY_TOO_SMALL":
      return "tls_weak";
  }
  // Errors of the connection and of the protocol; what is left are OpenSSL's words for a certificate.
  if (code === "" || /^(?:ERR_|E[A-Z]+$)/.test(code)) return "tls_handshake";
  // OpenSSL has codes for weak keys and digests which Node knows by their texts alone.
  return message.includes("too weak") ? "tls_weak" : "tls_untrusted";
}
