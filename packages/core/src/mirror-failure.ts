import type { Card } from "./card/card.ts";
import type { Certificate } from "./card/certificate.ts";
import type { Walk } from "./chain/walk.ts";
import type { FailureClass } from "./failure.ts";
import type { Freshness } from "./freshness/look.ts";
import type { Integrity } from "./integrity.ts";
import type { Facts, Measures } from "./observation.ts";
import type { Transfer } from "./speed/transfer.ts";

/**
 * Thrown where a mirror fails in a way that we expect: data, not a bug of ours.
 * Carries what was measured and seen before it failed. The message names the cause and never a secret.
 */
export class MirrorFailure extends Error {
  override readonly name = "MirrorFailure";
  readonly reason: FailureClass;
  readonly measures: Measures;
  readonly facts: Facts;
  readonly integrity: Integrity | undefined;
  readonly freshness: Freshness | undefined;
  readonly walk: Walk | undefined;
  readonly transfer: Transfer | undefined;
  readonly card: Card | undefined;
  readonly certificates: Certificate[] | undefined;

  constructor(
    reason: FailureClass,
    message: string,
    seen: {
      measures?: Measures;
      facts?: Facts;
      integrity?: Integrity | undefined;
      freshness?: Freshness | undefined;
      walk?: Walk | undefined;
      transfer?: Transfer | undefined;
      card?: Card | undefined;
      certificates?: Certificate[] | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: seen.cause });
    this.reason = reason;
    this.measures = seen.measures ?? {};
    this.facts = seen.facts ?? {};
    this.integrity = seen.integrity;
    this.freshness = seen.freshness;
    this.walk = seen.walk;
    this.transfer = seen.transfer;
    this.card = seen.card;
    this.certificates = seen.certificates;
  }
}
