import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";

/** Gives the TLS context for the trusted authorities and, if given, an extra one; parsed once per set of authorities. */
export function createSecureContexts(): (extraCa: string | undefined) => SecureContext {
  const contexts = new Map<string | undefined, SecureContext>();
  return (extraCa) => {
    const known = contexts.get(extraCa);
    if (known !== undefined) return known;
    const made = createSecureContext(
      extraCa === undefined ? {} : { ca: [...getCACertificates("default"), extraCa] },
    );
    contexts.set(extraCa, made);
    return made;
  };
}
