import { settingForms } from "@heliograph/goproxy/setup";
import { expect, it } from "vitest";
import { formGroups } from "./form-groups.ts";

it("offers every form once", () => {
  const offered = formGroups.flatMap(({ forms }) => [...forms]);
  expect(offered.toSorted()).toEqual([...settingForms].toSorted());
});
