import type { Proof } from "@heliograph/core";
import { useTranslation } from "react-i18next";
import { StateLabel } from "../../components/state-label.tsx";

const states = {
  verified: "operational",
  refuted: "major_outage",
  unrecorded: "no_data",
  unproved: "no_data",
} as const satisfies Record<Proof, string>;

/** How far a version is proved, as shape and word. */
export function ProofLabel({ proof }: { proof: Proof }) {
  const { t } = useTranslation();
  return <StateLabel state={states[proof]} word={t(`integrity.proof.${proof}`)} />;
}
