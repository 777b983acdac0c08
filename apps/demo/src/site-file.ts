import { days, hours, minutes } from "@heliograph/core";
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

const isoOf = (at: number) => new Date(at).toISOString();

/** The `heliograph.yaml` of the demonstration; whoever has the token is its operator. The first time that a mirror is too busy is announced as its maintenance. */
export const describeSite = (
  stage: Stage,
  { vantages, operatorToken, now }: { vantages: readonly DemoVantage[]; operatorToken: string; now: number },
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
    maintenance: [
      {
        slug: "new-disks",
        title: { en: "New disks", "zh-CN": "更换磁盘" },
        mirrors: ["steady"],
        starts: isoOf(now + minutes(7.5)),
        ends: isoOf(now + minutes(11.5)),
      },
      {
        slug: "next-data-centre",
        title: { en: "Moving to another data centre", "zh-CN": "迁移至另一机房" },
        mirrors: ["swift"],
        starts: isoOf(now + days(1)),
        ends: isoOf(now + days(1) + hours(2)),
      },
    ],
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
