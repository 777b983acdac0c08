/** The ways in which what a log says can be wrong. */
export type SumdbFault =
  | "malformed-note"
  | "unverified-note"
  | "invalid-signature"
  | "ambiguous-keys"
  | "malformed-key"
  | "malformed-tree"
  | "malformed-record"
  | "malformed-tile-path"
  | "malformed-name"
  | "invalid-proof";

/** What a log, a mirror of it or a key says is wrong: thrown by everything here that reads or checks. */
export class SumdbError extends Error {
  readonly fault: SumdbFault;

  constructor(fault: SumdbFault, message: string) {
    super(message);
    this.name = "SumdbError";
    this.fault = fault;
  }
}
