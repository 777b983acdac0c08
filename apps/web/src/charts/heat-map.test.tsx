// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { show } from "../testing/show.tsx";
import { HeatMap } from "./heat-map.tsx";
import type { GridPlace } from "./next-cell.ts";

afterEach(cleanup);

const cells = [
  { column: 1, row: 8, count: 60 },
  { column: 3, row: 2, count: 40 },
];
const plain = (text: string | null | undefined) => text?.replaceAll("\u{202F}", " ");
const showMap = (onPick?: (place: GridPlace | undefined) => void) =>
  show(<HeatMap cells={cells} name="goproxy.cn" window="24 hours" {...(onPick && { onPick })} />);

it("says of how many transfers it is, and where their medians are", async () => {
  await showMap();
  expect(screen.getByText("100 transfers in 24 hours")).toBeDefined();
  expect(plain(screen.getByText(/^Medians/).textContent)).toBe(
    "Medians: 50 ms to 100 ms and 32 Mbit/s to 64 Mbit/s",
  );
});

it("names each cell with its scales and its share", async () => {
  await showMap();
  const grid = screen.getByRole("grid", { name: "goproxy.cn" });
  const rows = within(grid).getAllByRole("row");
  expect(rows).toHaveLength(10);
  const [first] = within(grid).getAllByRole("gridcell");
  expect(plain(first?.getAttribute("aria-label"))).toBe("under 50 ms, 64 Mbit/s or more: none");
  const fast = grid.querySelector('[data-cell="1 1"]');
  expect(plain(fast?.getAttribute("aria-label"))).toBe(
    "50 ms to 100 ms, 32 Mbit/s to 64 Mbit/s: 60.00 %, 60 transfers",
  );
});

it("is one tab stop that arrow keys move, and reads out the cell", async () => {
  await showMap();
  const grid = screen.getByRole("grid");
  const stops = () =>
    within(grid)
      .getAllByRole("gridcell")
      .filter((cell) => cell.getAttribute("tabindex") === "0");
  expect(stops()).toHaveLength(1);
  stops()[0]?.focus();
  fireEvent.keyDown(stops()[0] ?? grid, { key: "ArrowDown" });
  fireEvent.keyDown(stops()[0] ?? grid, { key: "ArrowRight" });
  expect(stops().map((cell) => cell.getAttribute("data-cell"))).toEqual(["1 1"]);
  expect(document.activeElement).toBe(stops()[0]);
  expect(plain(screen.getByText(/^50 ms to 100 ms, 32/).textContent)).toContain("60.00 %");
});

it("picks a cell by Enter or a click, and lets go by Escape", async () => {
  const onPick = vi.fn<(place: GridPlace | undefined) => void>();
  await showMap(onPick);
  const [first, second] = screen.getAllByRole("gridcell");
  if (first === undefined || second === undefined) throw new Error("there are no cells");
  first.focus();
  fireEvent.keyDown(first, { key: "Enter" });
  fireEvent.click(second);
  fireEvent.keyDown(second, { key: "Escape" });
  expect(onPick.mock.calls).toEqual([[{ column: 0, row: 0 }], [{ column: 1, row: 0 }], [undefined]]);
});

it("says the same in a table", async () => {
  await showMap();
  const [, fastest, second] = within(screen.getByRole("table")).getAllByRole("row");
  expect(plain(fastest?.textContent)).toBe("64 Mbit/s or more––––––––");
  expect(plain(second?.textContent)).toBe("32 Mbit/s to 64 Mbit/s–60––––––");
});

it("draws nothing of nothing", async () => {
  await show(<HeatMap cells={[]} name="goproxy.cn" window="24 hours" />);
  expect(screen.getByText("No transfer in 24 hours")).toBeDefined();
  expect(screen.queryByRole("grid")).toBeNull();
});
