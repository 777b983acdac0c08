import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { startFakeVendor } from "@heliograph/notifiers/testing";
import { startBenchProber } from "../freshness/prober.ts";
import { startBenchServer } from "../ingest/server.ts";

/** A message in the room: when it came, in epoch milliseconds, and its text. */
type Heard = { at: number; text: string };

/** A site whose mirrors are looked at by real probers, and whose room is told of outages. */
export type WatchedSite = {
  mirrors: ReadonlyMap<string, FakeMirror>;
  heard: readonly Heard[];
  close: () => Promise<void>;
};

const vantages = ["east", "west", "north"].map((slug) => ({
  slug,
  token: crypto.randomUUID().padEnd(40, "-"),
}));

/** Starts a site with so many mirrors, all of which work. */
export async function startWatchedSite(mirrorCount: number): Promise<WatchedSite> {
  const names = Array.from({ length: mirrorCount }, (_, place) => `mirror-${String(place).padStart(2, "0")}`);
  const mirrors = new Map(
    await Promise.all(names.map(async (name) => [name, await startFakeMirror()] as const)),
  );
  const heard: Heard[] = [];
  const vendor = await startFakeVendor(({ body }) => {
    heard.push({ at: Date.now(), text: body });
    return { body: JSON.stringify({ id: "1", event: "message" }) };
  });
  const server = await startBenchServer(configurationOf(mirrors, vendor.origin));
  const probers = await Promise.all(vantages.map(({ token }) => startBenchProber(server.address, token)));
  return {
    mirrors,
    heard,
    async close() {
      await Promise.all(probers.map((prober) => prober.stop()));
      await server.stop();
      await vendor.close();
      await Promise.all([...mirrors.values()].map((mirror) => mirror.close()));
    },
  };
}

function configurationOf(mirrors: ReadonlyMap<string, FakeMirror>, vendorOrigin: string): string {
  const addresses = [...mirrors.values()].map(({ baseUrl }) => baseUrl);
  return JSON.stringify({
    catalogue: "none",
    local_vantage: false,
    checksum_database: false,
    mirrors: [...mirrors].map(([slug, { baseUrl }]) => ({ slug, name: slug, base_url: baseUrl })),
    vantages: vantages.map(({ slug, token }) => ({
      slug,
      token,
      name: { en: slug, "zh-CN": slug },
      region: slug,
    })),
    references: addresses.slice(-3),
    allowed_private_targets: ["127.0.0.1:1024-65535"],
    canary: { module: "example.com/hello", version: "v1.0.0" },
    probes: Object.fromEntries(
      [
        "throughput",
        "freshness",
        "integrity",
        "log_view",
        "conformance",
        "cache",
        "tls",
        "chain",
        "drill",
      ].map((kind) => [kind, { every: false }]),
    ),
    channels: [{ name: "room", kind: "ntfy", url: vendorOrigin, topic: "room" }],
  });
}
