// @vitest-environment happy-dom
import { minutes, type FeedState } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ago } from "../../testing/fixture.ts";
import { releaseList } from "../../testing/freshness-fixture.ts";
import { show } from "../../testing/show.tsx";
import { ReleasesPage } from "./releases-page.tsx";

afterEach(cleanup);

const showPage = (changed: Partial<typeof releaseList> = {}) =>
  show(<ReleasesPage cursor={undefined} />, {
    answers: { "/api/v1/releases": { ...releaseList, ...changed } },
  });
const feed = (changed: Partial<FeedState>) => ({
  feed: releaseList.feed && { ...releaseList.feed, ...changed },
});

it("lists releases with how many mirrors list each, and leads to older ones", async () => {
  await showPage();
  const rows = within(screen.getByRole("group", { name: "Releases" })).getAllByRole("row");
  expect(rows).toHaveLength(releaseList.releases.length + 1);
  expect(rows[1]?.textContent).toContain("7 of 8 mirrors");
  expect(rows.at(-1)?.textContent).toContain("not watched");
  expect(screen.getByRole("link", { name: "Older releases" }).getAttribute("href")).toBe("?cursor=c2");
});

it.each([
  { changed: {}, said: /^The index feed \(index-golang-org\) was read to its end 24 s ago\./ },
  {
    changed: feed({ failingSince: ago(minutes(20)), detail: "HTTP 500" }),
    said: /^The index feed \(index-golang-org\) cannot be read since .+\. Releases still/,
  },
  {
    changed: feed({ caughtUpAt: null, cursor: ago(minutes(90)) }),
    said: /^The index feed \(index-golang-org\) is being read; it is known up to .+\./,
  },
  { changed: { feed: null }, said: /^No index feed is configured/ },
])("says of the feed: $said", async ({ changed, said }) => {
  await showPage(changed);
  expect(screen.getByText(said)).toBeDefined();
});

it("says that none is known yet", async () => {
  await showPage({ releases: [], next: null });
  expect(screen.getByText("No release is known yet.")).toBeDefined();
});
