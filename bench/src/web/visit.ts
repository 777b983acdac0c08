import { fileURLToPath } from "node:url";
import type { Browser, CDPSession, Page } from "@playwright/test";

/** What a visit to a page cost a phone on a slow network: KB as they came over the wire, times in ms from its beginning. */
export type Visit = {
  htmlKb: number;
  scriptKb: number;
  requests: number;
  paintMs: number;
  largestMs: number;
  dataMs: number;
  shift: number;
  /** The slowest answer to a reader. */
  answerMs: number;
};

type Seen = Pick<Visit, "paintMs" | "largestMs" | "dataMs" | "shift"> & { answersMs: number[] };

/** What the developer tools of Chromium call slow 4G: ms until an answer begins, and bytes a second. */
const network = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const phone = { width: 390, height: 844 };

const observer = fileURLToPath(new URL("observe.js", import.meta.url));

/** Opens a page with nothing in the cache, lets it come to rest, and uses it. */
export async function visit(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const sent = await countSent(session);
  await session.send("Network.emulateNetworkConditions", network);
  await page.addInitScript({ path: observer });
  await page.goto(url, { waitUntil: "networkidle" });
  const atRest = { ...sent };
  await use(page);
  // What happened last is told with the frame after it.
  await page.evaluate("new Promise((told) => setTimeout(told, 500))");
  const { answersMs, ...seen }: Seen = await page.evaluate("seen");
  await context.close();
  return {
    ...seen,
    htmlKb: atRest.Document / 1_000,
    scriptKb: atRest.Script / 1_000,
    requests: atRest.requests,
    answerMs: Math.max(0, ...answersMs),
  };
}

async function countSent(session: CDPSession) {
  const sent = { Document: 0, Script: 0, requests: 0 };
  const typeOf = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, type }) => typeOf.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = typeOf.get(requestId);
    sent.requests += 1;
    if (type === "Document" || type === "Script") sent[type] += encodedDataLength;
  });
  await session.send("Network.enable");
  return sent;
}
