import { stringify } from "yaml";
import type { Stage } from "./stage.ts";
import type { DemoVantage } from "./vantages.ts";

/** The addresses and ports of the stage, as those that may be reached although they are private. */
export const allowedTargets = ({ players, references }: Stage): string[] => {
  const ports = [...players.map(({ mirror }) => mirror.baseUrl), ...references].map(
    (url) => new URL(url).port,
  );
  return [...new Set(ports)].map((port) => `127.0.0.1/32:${port}`);
};

/** The `heliograph.yaml` of the demonstration. */
export const describeSite = (stage: Stage, vantages: readonly DemoVantage[]): string =>
  stringify({
    title: "Heliograph demonstration",
    demonstration: true,
    catalogue: "none",
    local_vantage: false,
    vantages,
    references: stage.references,
    allowed_private_targets: allowedTargets(stage),
    probes: { availability: { every: "15s" } },
    mirrors: stage.players.map(({ role: { slug, name, operator, note }, mirror }) => ({
      slug,
      name,
      operator,
      note,
      base_url: mirror.baseUrl,
    })),
  });
