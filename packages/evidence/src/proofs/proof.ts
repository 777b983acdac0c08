import type { Verifier } from "@heliograph/sumdb";
import type { Bundle } from "../read-bundle.ts";

/** What a proof is led with. */
export type Ground = Bundle & {
  verifier: Verifier;
  /** Notes a sentence that follows from the files. */
  say: (sentence: string) => void;
};

/** Proves a finding out of its bundle. Throws `EvidenceError` or `SumdbError` where it does not follow. */
export type Prove = (ground: Ground) => Promise<void> | void;
