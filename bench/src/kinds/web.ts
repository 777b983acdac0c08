import { chromium, type Browser, type Page } from "@playwright/test";
import { onFilledSite } from "../filled-site.ts";
import { fillYear } from "../page/fill.ts";
import { printTable, type Row } from "../table.ts";
import { onFloor } from "../web/floor.ts";
import { renderMs } from "../web/render-ms.ts";
import { typical } from "../web/typical.ts";
import { visit, type Visit } from "../web/visit.ts";

/** Visits of each page, of which the median counts. */
const visits = 3;

/** How many mirrors the sites have, each with ninety days. */
const sizes = [12, 60];

const budgets = { htmlKb: 60, scriptKb: 120, largestMs: 1_500, shift: 0.02, answerMs: 150 };

/** What making a page of twelve mirrors may take. */
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

/** Opens pages on a phone on slow 4G, beside an empty page of React and recharts. Resolves to whether all kept their budgets. */
export async function run(): Promise<boolean> {
  const executablePath = process.env["HELIOGRAPH_CHROMIUM"];
  const browser = await chromium.launch({
    args: ["--no-sandbox"],
    ...(executablePath && { executablePath }),
  });
  try {
    const floor = await onFloor((address) => measured(browser, address, useChart));
    printTable(rowsOf("empty page", floor));
    const met: boolean[] = [];
    for (const mirrorCount of sizes) {
      const site = { mirrorCount, vantageCount: 4, probes: { availability: { every: "10m" } } };
      met.push(
        await onFilledSite(site, fillYear, ({ address }) =>
          measureSite(browser, new URL(address), { mirrorCount, floor }),
        ),
      );
    }
    return met.every(Boolean);
  } finally {
    await browser.close();
  }
}

type Compared = { mirrorCount: number; floor: Visit };

async function measureSite(
  browser: Browser,
  address: URL,
  { mirrorCount, floor }: Compared,
): Promise<boolean> {
  const met: boolean[] = [];
  for (const [name, path] of [
    ["status", "/en/"],
    ["mirror", "/en/mirrors/mirror-3"],
  ] as const) {
    const seen = await measured(browser, new URL(path, address).href, useBars);
    const what = `${name}, ${mirrorCount} mirrors`;
    met.push(printTable([...rowsOf(what, seen, budgets), ratio(what, seen, floor)]));
  }
  const value = await renderMs(new URL("/en/", address));
  const what = `status, ${mirrorCount} mirrors: made by the server, p95`;
  return (
    printTable([{ what, value, unit: "ms", ...(mirrorCount === 12 && { atMost: renderTargetMs }) }]) &&
    met.every(Boolean)
  );
}

async function measured(browser: Browser, url: string, use: (page: Page) => Promise<void>): Promise<Visit> {
  const seen: Visit[] = [];
  for (let round = 0; round < visits; round += 1) seen.push(await visit(browser, url, use));
  return typical(seen);
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

const ratio = (name: string, seen: Visit, floor: Visit): Row => ({
  what: `${name}: data visible, as a ratio to the empty page`,
  value: seen.dataMs / floor.dataMs,
  unit: "",
});
