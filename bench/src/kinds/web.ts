import { chromium, type Browser, type Page } from "@playwright/test";
import { onFilledSite } from "../filled-site.ts";
import type { BenchServer } from "../ingest/server.ts";
import { fillYear } from "../page/fill.ts";
import { printTable, type Row } from "../table.ts";
import { onFloor } from "../web/floor.ts";
import { renderCpuMs } from "../web/render-cpu-ms.ts";
import { typical } from "../web/typical.ts";
import { visit, type Visit } from "../web/visit.ts";

/** Visits of each page, of which the median counts. */
const visits = 3;

/** How many mirrors the sites have, each with ninety days. */
const sizes = [12, 60];

const budgets = { htmlKb: 60, scriptKb: 120, largestMs: 1_500, shift: 0.02, answerMs: 150 };

/** What a page that shows charts loads for them beside that, once they are in view. */
const chartsKb = 110;

/** Processor time that making a page of twelve mirrors may take. */
const renderTargetMs = 30;

const figures = [
  ["htmlKb", "HTML", "KB"],
  ["scriptKb", "script", "KB"],
  ["requests", "requests", ""],
  ["paintMs", "FCP", "ms"],
  ["largestMs", "LCP", "ms"],
  ["dataMs", "data visible", "ms"],
  ["shift", "CLS", ""],
  ["answerMs", "INP", "ms"],
] as const;

/** Opens pages on a phone on slow 4G, each time beside an empty page of React and recharts. Resolves to whether all kept their budgets. */
export async function run(): Promise<boolean> {
  const executablePath = process.env["HELIOGRAPH_CHROMIUM"];
  const browser = await chromium.launch({
    args: ["--no-sandbox"],
    ...(executablePath && { executablePath }),
  });
  try {
    return await onFloor(async (floor) => {
      const met: boolean[] = [];
      for (const mirrorCount of sizes) {
        const site = { mirrorCount, vantageCount: 4, probes: { availability: { every: "10m" } } };
        met.push(
          await onFilledSite(site, fillYear, (server) =>
            measureSite(browser, server, { mirrorCount, floor }),
          ),
        );
      }
      return met.every(Boolean);
    });
  } finally {
    await browser.close();
  }
}

/** How many mirrors a site has, and where the empty page is. */
type Setting = { mirrorCount: number; floor: string };

async function measureSite(
  browser: Browser,
  server: BenchServer,
  { mirrorCount, floor }: Setting,
): Promise<boolean> {
  const met: boolean[] = [];
  for (const [name, path, scriptKb] of [
    ["status", "/en/", budgets.scriptKb],
    ["mirror", "/en/mirrors/mirror-3", budgets.scriptKb + chartsKb],
  ] as const) {
    const [page, empty] = await measured(browser, new URL(path, server.address).href, floor);
    const what = `${name}, ${mirrorCount} mirrors`;
    met.push(
      printTable([...rowsOf(what, page, { ...budgets, scriptKb }), ...rowsOf("empty page meanwhile", empty)]),
    );
  }
  const what = `processor time of making the status of ${mirrorCount} mirrors`;
  const value = await renderCpuMs(server, "/en/");
  return (
    printTable([{ what, value, unit: "ms", ...(mirrorCount === 12 && { atMost: renderTargetMs }) }]) &&
    met.every(Boolean)
  );
}

/** Visits a page and the empty one in turn, so that both meet the machine as busy as the other does. */
async function measured(browser: Browser, page: string, floor: string): Promise<[page: Visit, floor: Visit]> {
  const [pages, floors]: [Visit[], Visit[]] = [[], []];
  for (let round = 0; round < visits; round += 1) {
    pages.push(await visit(browser, page, useBars));
    floors.push(await visit(browser, floor, useChart));
  }
  return [typical(pages), typical(floors)];
}

async function useChart(page: Page): Promise<void> {
  await page.locator(".recharts-surface").first().focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await page.locator(".recharts-surface").first().click();
}

/** Walks along the bars of a mirror, opens a day, and changes the theme. */
async function useBars(page: Page): Promise<void> {
  const bars = page.locator(".uptime-bars").first();
  await bars.locator("button[tabindex='0']").focus();
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "Home", "End", "Enter", "Escape"])
    await page.keyboard.press(key);
  await bars.locator("button").last().click();
  await page.keyboard.press("t");
}

/** The figures of a visit, with what they may be at most where that is told. */
const rowsOf = (name: string, seen: Visit, limits: Partial<Visit> = {}): Row[] =>
  figures.map(([figure, what, unit]) => {
    const atMost = limits[figure];
    return { what: `${name}: ${what}`, value: seen[figure], unit, ...(atMost !== undefined && { atMost }) };
  });
