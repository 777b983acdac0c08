import type { Mirrors } from "@heliograph/core";
import { IncidentCard } from "./incident-card.tsx";
import { Surface } from "./panel.tsx";

/** Incidents one below the other. */
export const IncidentList = ({ incidents, vantages }: Pick<Mirrors, "incidents" | "vantages">) => (
  <Surface className="divide-y divide-line">
    {incidents.map((incident) => (
      <IncidentCard key={incident.id} incident={incident} vantages={vantages} />
    ))}
  </Surface>
);
