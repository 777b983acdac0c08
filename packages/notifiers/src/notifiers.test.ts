import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { notifiers } from "./notifiers.ts";
import { allCases } from "./testing/all-cases.ts";

const filesOf = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.replace(/\.ts$/, ""));

it("every file of the folder is a notifier of its name", () => {
  expect(notifiers.map(({ kind }) => kind).toSorted()).toEqual(filesOf("kinds").toSorted());
});

it("every notifier that is asked over HTTP has its cases", () => {
  const http = notifiers.filter((notifier) => "requests" in notifier).map(({ kind }) => kind);
  expect(allCases.map(({ notifier }) => notifier.kind).toSorted()).toEqual(http.toSorted());
});

it("no address is recognised as two kinds'", () => {
  const addresses = notifiers.flatMap(({ example }) =>
    typeof example["url"] === "string" ? [example["url"]] : [],
  );
  const recognised = addresses.map((address) =>
    notifiers.filter(({ recognises }) => recognises(new URL(address))).map(({ kind }) => kind),
  );
  expect(recognised.filter((kinds) => kinds.length > 1)).toEqual([]);
});
