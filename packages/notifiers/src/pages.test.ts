import { expect, it } from "vitest";
import { pagesOf } from "./pages.ts";
import { linesOf } from "./wording/lines.ts";
import type { Wording, Wordings } from "./wording/wording.ts";

const wording: Wording = {
  locale: "en",
  title: "[Down] 4 incidents",
  summary: "Everything is listed here.",
  facts: [
    { label: "State", value: "Down" },
    { label: "Began", value: "19:04 UTC" },
  ],
  lists: [
    { label: "Down", names: ["a", "b", "c"] },
    { label: "Slow", names: ["d"] },
  ],
  action: { label: "Instead", command: "go env" },
  link: { label: "More", url: "https://h.example" },
  footer: "H",
};

const render = (wordings: Wordings) => wordings.flatMap(linesOf).join("\n");
const namesIn = (body: string) => body.match(/\b[a-d]\b/g) ?? [];
const withoutLists: Wordings = [{ ...wording, lists: [] }];

it("what fits is one page", () => {
  expect(pagesOf([wording], render, () => true)).toEqual([render([wording])]);
});

it("names that do not fit go on under the same title, and none is left out", () => {
  const [first, second, ...others] = pagesOf([wording], render, (body) => namesIn(body).length <= 2);
  expect(first).toMatch(/listed here.*State: Down.*Down: a, b\n.*Instead/s);
  expect(second).toBe("[Down] 4 incidents (2)\n\nDown: c\n\nSlow: d\n\nMore: https://h.example\nH");
  expect(others).toEqual([]);
});

it("a message that is too long by itself is followed by all of its names", () => {
  const pages = pagesOf([wording], render, (body) => body.length <= 75);
  expect(pages.every((page) => page.length <= 75 && page.includes("https://h.example"))).toBe(true);
  expect(namesIn(pages.join("\n"))).toEqual(["a", "b", "c", "d"]);
});

it.each([
  { most: 200, keeps: /listed here\.\n\nState.*Began.*go env/s },
  { most: 115, keeps: /listed here\.\n\nState: Down\n\nInstead:\ngo env/ },
  { most: 85, keeps: /^\[Down\] 4 incidents\n\nEverything is l[^\n]*…\n\nInstead:\ngo env/ },
  { most: 60, keeps: /^\[Down\] 4 incidents\n\nMore: / },
  { most: 40, keeps: /^\[Down\][^\n]*…\n\nMore: https:\/\/h\.example\nH$/ },
])("of $most characters facts go first, then the summary, the command and the title", ({ most, keeps }) => {
  const [page] = pagesOf(withoutLists, render, (body) => body.length <= most);
  expect(page).toMatch(keeps);
});

it("a name that fits nowhere is told all the same", () => {
  const pages = pagesOf([wording], render, () => false);
  expect(namesIn(pages.join("\n"))).toEqual(["a", "b", "c", "d"]);
});
