import { expect, it } from "vitest";
import { nearNames } from "./near-names.ts";

const known = ["goproxy-cn", "goproxy-io", "aliyun", "proxy-golang-org"].map((slug) => ({ slug }));

it.each([
  { wanted: "goprxy-cn", near: ["goproxy-cn", "goproxy-io"] },
  { wanted: "golang", near: ["proxy-golang-org"] },
  { wanted: "zzzzzzzzzzzz", near: [] },
])("suggests $near for $wanted", ({ wanted, near }) => {
  const slugs = nearNames(wanted, known).map(({ slug }) => slug);
  expect(slugs.slice(0, near.length)).toEqual(near);
  expect(slugs.length === 0).toBe(near.length === 0);
});
