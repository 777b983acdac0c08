import { openHead, SumdbError, type SignedHead, type Verifier } from "@heliograph/sumdb";

/** A head as a prober sent it, verified by ourselves; `undefined` when the log has not signed it. */
export function openSigned(note: string | null, verifier: Verifier): SignedHead | undefined {
  if (note === null) return undefined;
  try {
    return openHead(note, [verifier]);
  } catch (error) {
    if (!(error instanceof SumdbError)) throw error;
    return undefined;
  }
}
