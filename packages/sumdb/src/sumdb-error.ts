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
  | "invalid-proof"
  /** The tile was not served, which says nothing of the log. */
  | "missing-tile"
  /** The tile has another length than its width asks for. */
  | "malformed-tile"
  /** The tile is none of the tree that the head was signed for. */
  | "inconsistent-tile"
  /** The lookup was answered with nothing. */
  | "missing-record"
  /** The log has another record at this place. */
  | "record-mismatch"
  /** The record's place is beyond the newest head. */
  | "record-beyond-tree"
  /** The record has no hash for the version. */
  | "missing-checksum"
  /** The newest head was asked for and not served. */
  | "missing-head"
  /** Two signed heads cannot be of one log. */
  | "inconsistent-head";

/** What a log, a mirror of it or a key says is wrong: thrown by everything here that reads or checks. */
export class SumdbError extends Error {
  readonly fault: SumdbFault;

  constructor(fault: SumdbFault, message: string) {
    super(message);
    this.name = "SumdbError";
    this.fault = fault;
  }
}
