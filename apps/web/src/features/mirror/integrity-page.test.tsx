// @vitest-environment happy-dom
import type { MirrorIntegrity } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { detailOf } from "../../testing/fixture.ts";
import { findings, integrityOf } from "../../testing/integrity-fixture.ts";
import { show } from "../../testing/show.tsx";
import { IntegrityPage } from "./integrity-page.tsx";

afterEach(cleanup);

const showPage = (slug: string, integrity: MirrorIntegrity, rest: Parameters<typeof show>[1] = {}) =>
  show(<IntegrityPage slug={slug} />, {
    answers: {
      [`/api/v1/mirrors/${slug}`]: detailOf(slug),
      [`/api/v1/mirrors/${slug}/integrity`]: integrity,
    },
    ...rest,
  });

it("says first that every version was the recorded one", async () => {
  const clean = integrityOf("goproxy-cn");
  const all = { verified: 128, refuted: 0, unrecorded: 0, unproved: 0 };
  await showPage("goproxy-cn", { ...clean, counts: { ...clean.counts, "24h": all } });
  expect(
    screen.getByText(
      "All 128 looks into versions in the last 24 hours found the bytes that the checksum database recorded.",
    ),
  ).toBeDefined();
  expect(screen.getByText("Last looked into 3 min ago")).toBeDefined();
  expect(screen.getByText("Nothing was found wrong.")).toBeDefined();
  expect(document.title).toBe("Verified: goproxy.cn — Heliograph");
});

it("says how many versions are not the recorded ones", async () => {
  await showPage("tencent", integrityOf("tencent", [findings.mismatch]), { locale: "zh-CN" });
  expect(
    screen.getByText("最近 24 小时的 121 次版本检查中，有 1 次得到的内容与校验和数据库的记录不符。"),
  ).toBeDefined();
});

it("says nothing of versions where none are served", async () => {
  await showPage("sum-golang-org", integrityOf("sum-golang-org"));
  expect(document.title).toBe("Operational: sum.golang.org — Heliograph");
  const panels = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(panels).toEqual(["Findings", "What it shows of the checksum database"]);
});

it("shows each finding with both hashes and the way to its evidence", async () => {
  await showPage("tencent", integrityOf("tencent", [findings.mismatch, findings.once]));
  const [mismatch, once] = within(screen.getByRole("region", { name: "Findings" })).getAllByRole("article");
  expect(mismatch?.textContent).toContain(`Expected${findings.mismatch.expected}`);
  expect(mismatch?.textContent).toContain(`Received${findings.mismatch.received}`);
  expect(mismatch?.textContent).toContain("Confirmed by a second sighting");
  expect(once?.textContent).toContain("Seen once, not confirmed");
  expect(once && within(once).getByRole("link", { name: "Evidence" }).getAttribute("href")).toBe(
    `/en/evidence/${findings.once.id}`,
  );
});

it("says from each vantage whether the database is passed on, and how far behind it is", async () => {
  await showPage("goproxy-cn", integrityOf("goproxy-cn"));
  const row = screen.getByRole("row", { name: /^Western Europe/ });
  expect(within(row).getByText("Behind")).toBeDefined();
  expect(row.textContent.replaceAll("\u{202F}", " ")).toContain("416 records, 38 min");
  expect(within(row).getByText("Yes")).toBeDefined();
});

it("lists the versions with shortened hashes that unfold", async () => {
  const integrity = integrityOf("goproxy-cn");
  await showPage("goproxy-cn", integrity);
  const table = within(screen.getByRole("group", { name: "Versions looked into" })).getByRole("table");
  expect(within(table).getAllByRole("row")).toHaveLength(integrity.contents.length + 1);
  const whole = integrity.contents[0]?.modHash ?? "";
  const short = within(table).getByTitle(whole);
  expect(short.textContent).toBe(`${whole.slice(0, 11)}…${whole.slice(-6)}`);
  expect(short.parentElement?.textContent).toContain(whole);
});

it("says that nothing was looked into yet", async () => {
  await showPage("tuna", integrityOf("tuna"));
  expect(screen.getByText("No version has been looked into yet.")).toBeDefined();
  expect(screen.getByText("It has not been asked yet what it shows of the checksum database.")).toBeDefined();
  expect(document.title).toBe("No data: TUNA — Heliograph");
});

it("shows what a mirror wrote with its control characters as escapes", async () => {
  const evil = { ...findings.once, subject: "example.com/\u{202E}evil@v1.0.0", received: "a\u{7}b" };
  await showPage("tencent", integrityOf("tencent", [evil]));
  const [item] = within(screen.getByRole("region", { name: "Findings" })).getAllByRole("article");
  expect(item?.textContent).toContain(String.raw`example.com/\u{202e}evil@v1.0.0`);
  expect(item?.textContent).toContain(String.raw`a\u{7}b`);
});
