import type { Proof } from "@heliograph/core";
import { StateLabel } from "./state-label.tsx";
import { useTranslation } from "../lib/use-translation.ts";

const states = {
  verified: "operational",
  refuted: "major_outage",
  unrecorded: "no_data",
  unproved: "no_data",
} as const satisfies Record<Proof, string>;

/** How far a version is proved, as shape and word; the shape is an empty one where there is no such version. */
export function ProofLabel({ proof, isEmpty = false }: { proof: Proof; isEmpty?: boolean }) {
  const { t } = useTranslation();
  return <StateLabel state={isEmpty ? "no_data" : states[proof]} word={t(`proof.${proof}`)} />;
}
