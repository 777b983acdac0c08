// @vitest-environment happy-dom
import { locales } from "@heliograph/core/messages";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { show } from "../../testing/show.tsx";
import { allStories } from "./all-stories.ts";
import { ComponentsPage } from "./components-page.tsx";

afterEach(cleanup);

it.each(locales)("shows every component by its name, in %s", async (locale) => {
  await show(<ComponentsPage stories={allStories} />, { locale });
  const names = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(names.filter((name) => allStories.some((story) => story.name === name))).toEqual(
    allStories.map(({ name }) => name),
  );
  expect(document.body.textContent).not.toMatch(/\{\{|undefined|NaN/);
});

it("tells each component and each of its states apart", () => {
  expect(new Set(allStories.map(({ name }) => name)).size).toBe(allStories.length);
  for (const { states } of allStories) {
    for (const locale of locales)
      expect(new Set(states.map(({ name }) => name[locale])).size).toBe(states.length);
  }
});
