import { createHash } from "node:crypto";
import { checkBundle } from "@heliograph/evidence";
import type { KeepEvidence } from "../probe.ts";

/** Keeps bundles in memory, and proves them again. */
export class EvidenceShelf {
  readonly #bundles: Buffer[] = [];

  readonly keep: KeepEvidence = (bundle) => {
    this.#bundles.push(bundle);
    const sha256 = createHash("sha256").update(bundle).digest("hex");
    return Promise.resolve({ sha256, sizeBytes: bundle.length });
  };

  /** What each bundle proves, under the log's key. */
  check(key: string) {
    return Promise.all(this.#bundles.map((bundle) => checkBundle(bundle, key)));
  }
}
