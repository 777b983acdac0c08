import { expect, it } from "vitest";
import { readStatus } from "./status.ts";

it.each([
  [200, "delivered"],
  [202, "delivered"],
  [204, "delivered"],
  [301, "retry"],
  [304, "retry"],
  [307, "retry"],
  [400, "rejected"],
  [401, "refused"],
  [403, "refused"],
  [404, "refused"],
  [405, "rejected"],
  [408, "retry"],
  [410, "refused"],
  [413, "rejected"],
  [422, "rejected"],
  [425, "retry"],
  [429, "retry"],
  [500, "retry"],
  [503, "retry"],
  [599, "retry"],
])("a status of %i, where the vendor says nothing of its own: %s", (status, kind) => {
  expect(readStatus({ status }).kind).toBe(kind);
});
