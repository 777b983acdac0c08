// @vitest-environment happy-dom
import type { MirrorSpeed } from "@heliograph/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { detailOf } from "../../../testing/fixture.ts";
import { show } from "../../../testing/show.tsx";
import { speedOf } from "../../../testing/speed-fixture.ts";
import { SpeedPage } from "./speed-page.tsx";

afterEach(cleanup);

const plain = (text: string | null | undefined) => text?.replaceAll("\u{202F}", " ");

const showPage = (
  slug: string,
  changed: Partial<MirrorSpeed> = {},
  rest: { locale?: "en" | "zh-CN"; vantage?: string } = {},
) =>
  show(<SpeedPage slug={slug} range="24h" vantage={rest.vantage} />, {
    answers: {
      [`/api/v1/mirrors/${slug}`]: detailOf(slug),
      [`/api/v1/mirrors/${slug}/speed?range=24h${rest.vantage === undefined ? "" : `&vantage=${rest.vantage}`}`]:
        {
          ...speedOf(slug, "24h", rest.vantage ?? null),
          ...changed,
        },
    },
    ...rest,
  });

it("says first how fast transfers ran, and how often one is measured", async () => {
  await showPage("goproxy-cn");
  expect(plain(screen.getAllByText(/^Half of/)[0]?.textContent)).toMatch(
    /^Half of 80 transfers in 24 hours ran at \d+ Mbit\/s or faster, nine in ten at \d+ Mbit\/s or faster\.$/,
  );
  expect(screen.getByText("Last transfer 4 min ago · one about every 15 min per vantage")).toBeDefined();
  expect(plain(document.title)).toMatch(/^\d+ Mbit\/s: goproxy\.cn — Heliograph$/);
});

it("says what small requests wait alone and beside a transfer", async () => {
  await showPage("goproxy-cn");
  expect(plain(screen.getByText(/^Beside a transfer a small request/).textContent)).toMatch(
    /^Beside a transfer a small request waits \d+ ms for its first byte, alone 38 ms$/,
  );
});

it("says how often our own link may have been the limit", async () => {
  await showPage("goproxy-cn", {}, { locale: "zh-CN" });
  const groups = within(screen.getByRole("group", { name: "按大小与冷热" })).getAllByRole("row");
  expect(plain(groups[1]?.textContent)).toBe("1 MB热8144 Mbit/s51 Mbit/s240 ms81 次中有 9 次");
  expect(screen.getAllByText("可能受限于我们的线路")).toHaveLength(1);
});

/** The rows of the list of transfers, its head included. */
const list = () => within(screen.getByRole("group", { name: "Newest transfers" })).getAllByRole("row");

it("leaves only the transfers of a picked cell, until all are asked for", async () => {
  await showPage("goproxy-cn");
  expect(list()).toHaveLength(5);
  const cell = document.querySelector('[data-cell="0 1"]');
  if (cell === null) throw new Error("there is no such cell");
  fireEvent.click(cell);
  expect(list()).toHaveLength(2);
  expect(plain(screen.getByText(/^Only those of/).textContent)).toContain(
    "Only those of under 50 ms, 32 Mbit/s to 64 Mbit/s, of the 4 newest.",
  );
  fireEvent.click(screen.getByRole("button", { name: "Show all" }));
  expect(list()).toHaveLength(5);
});

it("leads to each vantage alone", async () => {
  await showPage("goproxy-cn", {}, { vantage: "cn-north" });
  const ways = within(screen.getByRole("navigation", { name: "Seen from" })).getAllByRole("link");
  expect(ways.find((way) => way.getAttribute("aria-current") === "true")?.textContent).toBe("North China");
  expect(ways[0]?.getAttribute("href")).toBe("?tab=speed&range=24h#throughput");
  expect(
    within(screen.getByRole("navigation", { name: "Range" }))
      .getByRole("link", { name: "7 days" })
      .getAttribute("href"),
  ).toBe("?tab=speed&vantage=cn-north&range=7d#throughput");
});

it("says when the first transfer is to be expected", async () => {
  await showPage("goproxy-cn", { points: [], groups: [], heat: [], newest: [], hours: [] });
  expect(screen.getAllByText("No transfer was measured in 24 hours.").length).toBeGreaterThan(0);
  expect(
    screen.getByText(/^No transfer has been measured yet\. · A transfer is measured about every 15 min/),
  ).toBeDefined();
});

it("says that what serves no modules has nothing to fetch", async () => {
  await showPage("sum-golang-org");
  expect(screen.getByText("It serves no modules, so there is nothing to fetch in bulk.")).toBeDefined();
  expect(screen.queryByRole("grid")).toBeNull();
});
