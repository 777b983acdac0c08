// @vitest-environment happy-dom
import type { MirrorCache } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { cacheOf } from "../../../testing/card-fixture.ts";
import { detailOf } from "../../../testing/fixture.ts";
import { show } from "../../../testing/show.tsx";
import { CachePage } from "./cache-page.tsx";

afterEach(cleanup);

const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u{202F}", " ");
const showPage = (changed: Partial<MirrorCache> = {}) =>
  show(<CachePage slug="goproxy-io" />, {
    answers: {
      "/api/v1/mirrors/goproxy-io": detailOf("goproxy-io"),
      "/api/v1/mirrors/goproxy-io/cache": { ...cacheOf("goproxy-io"), ...changed },
    },
  });

const nodeRows = () =>
  within(screen.getByRole("group", { name: "Nodes that answered" }))
    .getAllByRole("row")
    .slice(1);

it("says first what calls for a warning", async () => {
  await showPage();
  expect(screen.getByText(/One calls for a warning\.$/)).toBeDefined();
  expect(document.title).toBe("1 warning: goproxy.io — Heliograph");
});

it("marks the node that alone is bad, with what its runs failed of", async () => {
  await showPage();
  const [bad, good] = nodeRows();
  expect(bad?.textContent).toContain("203.0.113.9");
  expect(bad?.textContent).toContain("Only this node is bad");
  expect(plain(bad?.textContent)).toContain("512 of 1 204");
  expect(bad?.textContent).toContain("Answered with a server error × 500");
  expect(good?.textContent).not.toContain("Only this node is bad");
});

it("shows what a node says of itself, and nothing where it says nothing", async () => {
  await showPage();
  const [, named, silent] = nodeRows();
  expect(named?.textContent).toContain("Server: TengineVia: cache17.cn2345[12,0]Cache: HIT");
  expect(within(silent ?? document.body).getAllByRole("cell", { name: "–" })).toHaveLength(3);
});

it("says that no node has answered", async () => {
  await showPage({ nodes: [] });
  expect(screen.getByText("No node has answered in the last 24 hours.")).toBeDefined();
});
