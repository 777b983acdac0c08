import { SumdbError } from "../sumdb-error.ts";
import type { Relation } from "./compare-heads.ts";
import type { SignedHead } from "./signed-head.ts";

/** Two heads that a log has signed and that cannot both be true, with what shows it: the evidence of its misbehaviour. */
export class InconsistentHeads extends SumdbError {
  readonly known: SignedHead;
  readonly offered: SignedHead;
  readonly relation: Relation;

  constructor(known: SignedHead, offered: SignedHead, relation: Relation) {
    super(
      "inconsistent-head",
      `the log signed heads of ${known.size} and ${offered.size} that contradict each other`,
    );
    this.name = "InconsistentHeads";
    this.known = known;
    this.offered = offered;
    this.relation = relation;
  }
}
