import type { MirrorFailure } from "@heliograph/core";
import type { Handshake, ShakeOptions } from "@heliograph/outbound";
import type { Handshakes } from "./handshakes.ts";

/** What old servers speak. */
export const oldVersions = { minVersion: "TLSv1", maxVersion: "TLSv1.1" } as const satisfies ShakeOptions;

/** The first handshake over each family of addresses that there is. */
export type Greetings = {
  first: Handshake;
  others: readonly Handshake[];
  /** What a server has to be offered so that it speaks at all. */
  versions: ShakeOptions;
};

/** Shakes hands over IPv4 and IPv6, in old versions too where nothing newer is spoken; throws why where none comes about. */
export async function greet(handshakes: Handshakes): Promise<Greetings> {
  const failures: MirrorFailure[] = [];
  for (const versions of [{}, oldVersions]) {
    const made: Handshake[] = [];
    for (const family of [4, 6] as const) {
      const shaken = await handshakes.shake({ ...versions, family, keepsSession: true });
      if ("handshake" in shaken) made.push(shaken.handshake);
      else failures.push(shaken.failure);
    }
    const [first, ...others] = made;
    if (first !== undefined) return { first, others, versions };
    if (!failures.some(({ reason }) => reason === "tls_handshake")) break;
  }
  // A host without addresses of one family is no failure while it has some of the other.
  throw failures.find(({ reason }) => reason !== "dns_error") ?? failures[0];
}
