import { stringify } from "yaml";
import { chainsOf } from "./chains.ts";
import { basket, bulkZip } from "./modules.ts";
import { baseUrlsOf, type Stage } from "./stage.ts";
import type { DemoVantage } from "./vantages.ts";

/** The addresses and ports of the stage, as those that may be reached although they are private. */
export const allowedTargets = ({ players, references, room }: Stage): string[] => {
  const ports = [...players.map(({ mirror }) => mirror.baseUrl), ...references, room.url].map(
    (url) => new URL(url).port,
  );
  return [...new Set(ports)].map((port) => `127.0.0.1/32:${port}`);
};

/** The `heliograph.yaml` of the demonstration; whoever has the token is its operator. */
export const describeSite = (
  stage: Stage,
  { vantages, operatorToken }: { vantages: readonly DemoVantage[]; operatorToken: string },
): string =>
  stringify({
    title: "Heliograph demonstration",
    demonstration: true,
    catalogue: "none",
    local_vantage: false,
    vantages,
    references: stage.references,
    allowed_private_targets: allowedTargets(stage),
    operators: [{ name: "demonstration", token: operatorToken }],
    channels: [{ name: "room", kind: "mattermost", language: "both", url: stage.room.url }],
    checksum_database: stage.verifierKey,
    basket,
    probes: {
      availability: { every: "15s" },
      freshness: { every: "15s", releases_per_hour: 12, late_after: "90s", frozen_after: "5m" },
      integrity: { every: "30s" },
      log_view: { every: "30s" },
      throughput: { every: "1m", zips: [bulkZip] },
      conformance: { every: "2m" },
      cache: { every: "2m" },
      tls: { every: "2m" },
      chain: { every: "1m" },
      drill: { every: "1h" },
    },
    chains: chainsOf(baseUrlsOf(stage)),
    mirrors: stage.players.map(({ part: { slug, name, operator, note, role }, mirror }) => ({
      slug,
      name,
      operator,
      note,
      role,
      base_url: role === "checksum-database" ? mirror.sumdbUrl : mirror.baseUrl,
    })),
  });
