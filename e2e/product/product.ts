import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hours, mirrorsSchema, releasesSchema, type Level } from "@heliograph/core";
import { startFakeMirror, wellKnownModules, type FakeMirror, type FakeModule } from "@heliograph/fake-mirror";
import { stringify } from "yaml";
import { startProgram } from "./program.ts";

/** Mirrors that tests give faults to: more than one where outages are to be repeated, `OUTAGES=10`. */
export const fragileNames = Array.from({ length: Number(process.env["OUTAGES"] ?? 1) }, (_, at) =>
  at === 0 ? "fragile" : `fragile-${at + 1}`,
);

const names = ["steady", ...fragileNames];

/** Whoever has it may order drills. */
export const operatorToken = "e".repeat(48);

const canary = { module: "example.com/hello", version: "v1.0.0" };

/** Large enough to be timed while it is fetched. */
const bulk = { module: "example.com/bulk", version: "v1.0.0" };

/** What comes out as the product starts; the fragile mirror has it an hour late. */
export const newRelease = { module: "example.com/news", version: "v1.1.0" };

/** The whole product, watching fake mirrors that tests give faults to. */
export type Product = {
  url: string;
  /** The mirror of that name. */
  mirror: (name: string) => FakeMirror;
  /** How each mirror is, in the server's judgement. */
  levels: () => Promise<Level[]>;
  /** The releases that the server knows of, by what they are in its addresses. */
  releaseIds: () => Promise<string[]>;
  stop: () => Promise<void>;
};

/** Starts a server with its own prober on an embedded database, everything on loopback; `texts` are what its configuration says to readers. */
export async function startProduct(texts: Texts = plainTexts): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "heliograph-e2e-"));
  const reference = await startReference();
  const modules = modulesAt(Date.now());
  const mirrors = new Map<string, FakeMirror>();
  for (const name of names) {
    mirrors.set(name, await startFakeMirror({ modules, lagMs: name === "steady" ? 0 : hours(1) }));
  }
  const mirror = (name: string) => mirrors.get(name) ?? nobody(name);
  const config = join(folder, "heliograph.yaml");
  await writeFile(config, stringify(configuration(mirror, reference.url, texts)));
  const server = startProgram("apps/api/src/main.ts", {
    PORT: "0",
    HELIOGRAPH_DATA: join(folder, "state"),
    HELIOGRAPH_CONFIG: config,
  });
  const url = (await server.line(/^Heliograph is at /)).replace("Heliograph is at ", "");
  const read = async (path: string): Promise<unknown> => (await fetch(`${url}/api/v1/${path}`)).json();
  return {
    url,
    mirror,
    levels: async () => mirrorsSchema.parse(await read("mirrors")).mirrors.map(({ level }) => level),
    releaseIds: async () => releasesSchema.parse(await read("releases")).releases.map(({ id }) => id),
    stop: async () => {
      await server.stop();
      await Promise.all([...mirrors.values(), reference].map((each) => each.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const modulesAt = (startedAt: number): FakeModule[] => [
  ...wellKnownModules,
  { path: canary.module, releases: [{ version: canary.version }] },
  { path: bulk.module, releases: [{ version: bulk.version, fillerBytes: 1_100_000 }] },
  {
    path: newRelease.module,
    releases: [{ version: "v1.0.0" }, { version: newRelease.version, publishedAt: startedAt }],
  },
];

function nobody(name: string): never {
  throw new Error(`no mirror is called ${name}`);
}

/** What a configuration says to readers, of what is called so in addresses. */
export type Texts = { title: string; nameOf: (slug: string) => string; operator: string };

const plainTexts: Texts = {
  title: "Heliograph",
  nameOf: (slug) => `The ${slug}`,
  operator: "Heliograph's tests",
};

function configuration(mirror: Product["mirror"], reference: string, { title, nameOf, operator }: Texts) {
  return {
    title,
    catalogue: "none",
    contact: "https://example.com/contact",
    canary,
    references: [1, 2, 3].map((number) => `${reference}/${number}`),
    allowed_private_targets: ["127.0.0.0/8:1024-65535"],
    subscribers: { allowed_private_targets: ["127.0.0.0/8:1024-65535"] },
    operators: [{ name: "tests", token: operatorToken }],
    checksum_database: mirror("steady").verifierKey,
    basket: [],
    probes: {
      availability: { every: "5s" },
      freshness: { every: "5s" },
      integrity: { every: "10s" },
      log_view: { every: "10s" },
      throughput: { every: "15s", zips: [bulk] },
      conformance: { every: "30s" },
      cache: { every: "30s" },
      tls: { every: "30s" },
      chain: { every: "10s" },
    },
    chains: fragileNames.flatMap((name) => chainsWith(name, { mirror, nameOf })),
    mirrors: [
      ...names.map((slug) => ({ slug, name: nameOf(`${slug} mirror`), base_url: mirror(slug).baseUrl })),
      ...(["upstream", "index"] as const).map((role) => ({
        slug: role,
        name: nameOf(role),
        base_url: mirror("steady").baseUrl,
        role,
      })),
    ].map((each) => ({ ...each, operator })),
  };
}

/** Two chains with a fragile mirror in front, of which an outage breaks the first. */
function chainsWith(name: string, { mirror, nameOf }: Pick<Product, "mirror"> & Pick<Texts, "nameOf">) {
  const [first, then] = [mirror(name).baseUrl, mirror("steady").baseUrl];
  return [
    { slug: name.replace("fragile", "brittle"), goproxy: `${first},${then}` },
    { slug: name.replace("fragile", "sturdy"), goproxy: `${first}|${then}` },
  ].map((chain) => ({ ...chain, name: { en: nameOf(`${chain.slug} chain`), "zh-CN": chain.slug } }));
}

/** A host on the prober's own network that always answers. */
async function startReference() {
  const server = createServer((_request, response) => response.end("well"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
