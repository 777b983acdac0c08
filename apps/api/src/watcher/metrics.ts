import {
  countOpenIncidents,
  readAlertFigures,
  readPulses,
  readVantages,
  type Database,
} from "@heliograph/db";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";

/** A text in the exposition format of Prometheus. */
export type Metrics = { text: string; contentType: string };

/** Reads what monitors of this monitor want to know: of this process, and of what the database says of all of them. */
export function createMetrics(database: Database, now: () => number): () => Promise<Metrics> {
  let watched: Registry | undefined;
  return async () => {
    const process = (watched ??= watchProcess());
    const shared = await sharedMetrics(database, now());
    return {
      text: `${await process.metrics()}\n${await shared.metrics()}`,
      contentType: process.contentType,
    };
  };
}

function watchProcess(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** How telling the channels goes, what is open, when each part of the machinery moved, and who looks; in a registry of one reading. */
async function sharedMetrics(database: Database, now: number): Promise<Registry> {
  const [channels, incidents, pulses, vantages] = await Promise.all([
    readAlertFigures(database),
    countOpenIncidents(database),
    readPulses(database),
    readVantages(database, now),
  ]);
  const registry = new Registry();
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `heliograph_${name}`, help, labelNames, registers: [registry] });

  const usable = gauge("channel_usable", "1 while a channel is in use, 0 once it is disabled", "channel");
  const oldest = gauge("delivery_oldest_seconds", "How long what is due has waited at most", "channel");
  const deliveries = gauge("deliveries", "Deliveries under way, held back or dead", "channel", "state");
  const attempts = gauge("attempts_24h", "Attempts of 24 hours by how they ended", "channel", "end");
  const ambiguous = gauge("attempts_ambiguous_24h", "Attempts that may have told somebody twice", "channel");
  for (const { channel, ...figures } of channels) {
    usable.set({ channel }, figures.isUsable ? 1 : 0);
    oldest.set({ channel }, figures.oldestMs / 1_000);
    ambiguous.set({ channel }, figures.ambiguous);
    for (const [state, count] of Object.entries(figures.states)) deliveries.set({ channel, state }, count);
    for (const [end, count] of Object.entries(figures.attempts)) attempts.set({ channel, end }, count);
  }

  const open = gauge("incidents_open", "Incidents that have not ended", "cause", "severity");
  for (const { count, ...labels } of incidents) open.set(labels, count);

  const pulse = gauge("pulse_age_seconds", "How long ago a part of the machinery last moved", "part");
  for (const [part, ageMs] of pulses) pulse.set({ part }, ageMs / 1_000);

  const healthy = gauge("vantage_healthy", "1 while a vantage can be believed", "vantage");
  const seen = gauge("vantage_seen_age_seconds", "How long ago a vantage was last heard of", "vantage");
  for (const { slug: vantage, health, lastSeenAt } of vantages) {
    healthy.set({ vantage }, health === "healthy" ? 1 : 0);
    if (lastSeenAt !== null) seen.set({ vantage }, (now - Date.parse(lastSeenAt)) / 1_000);
  }
  return registry;
}
