import { setTimeout as wait } from "node:timers/promises";
import { onFilledSite } from "../filled-site.ts";
import { fillYear } from "../page/fill.ts";

const htmlBudgetKb = 60;
const scriptBudgetKb = 120;
const renderTargetMs = 30;

const warmUpRenders = 150;
const renders = 100;

/** An address may ask for 50 pages a second. */
const betweenMs = 25;

/** Weighs the status page of 12 mirrors with a year of history, and times its making on the server. Resolves to whether it kept its budgets. */
export const run = (): Promise<boolean> =>
  onFilledSite({ vantageCount: 3 }, fillYear, ({ address }) => measure(address));

async function measure(address: string): Promise<boolean> {
  const page = new URL("/en/", address);
  const html = await (await fetch(page)).text();
  const scripts = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g)].map(
    ([, path = ""]) => path,
  );
  const scriptBytes = await Promise.all(
    [...new Set(scripts)].map((path) => gzippedBytes(new URL(path, page))),
  );
  const rows = [
    row("status page HTML, gzip, KB", (await gzippedBytes(page)) / 1_000, htmlBudgetKb),
    row(
      "its script before charts, gzip, KB",
      scriptBytes.reduce((sum, bytes) => sum + bytes, 0) / 1_000,
      scriptBudgetKb,
    ),
    row("server render p95, ms", await renderMs(page), renderTargetMs),
  ];
  console.table(rows);
  return rows.every(({ target }) => target.startsWith("pass"));
}

function row(figure: string, measured: number, limit: number) {
  const value = Math.round(measured * 10) / 10;
  return { figure, value, target: `${measured <= limit ? "pass" : "MISS"} (≤ ${limit})` };
}

/** What travels, as the header says it. */
async function gzippedBytes(url: URL): Promise<number> {
  const response = await fetch(url, { method: "HEAD", headers: { "Accept-Encoding": "gzip" } });
  return Number(response.headers.get("Content-Length"));
}

/** How long the server takes for a page that it has not made yet: each asks for another range, so that none is shared. */
async function renderMs(page: URL): Promise<number> {
  const tookMs: number[] = [];
  for (let render = -warmUpRenders; render < renders; render += 1) {
    const url = new URL(page);
    url.searchParams.set("range", `bench-${render}`);
    const startedMs = performance.now();
    await (await fetch(url, { headers: { "Accept-Encoding": "identity" } })).arrayBuffer();
    if (render >= 0) tookMs.push(performance.now() - startedMs);
    await wait(betweenMs);
  }
  return tookMs.toSorted((a, b) => a - b)[Math.ceil(renders * 0.95) - 1] ?? Number.NaN;
}
