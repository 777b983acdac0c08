import { expect, it } from "vitest";
import { HeaderList } from "./header-list.ts";
import { requestIdOf } from "./request-id.ts";

it("tells what the other side calls a request, under whichever name it says so", () => {
  expect(requestIdOf(new HeaderList([["x-oss-request-id", " 655C "]]))).toBe("655C");
  expect(
    requestIdOf(
      new HeaderList([
        ["cf-ray", "8f1e-HKG"],
        ["x-request-id", "r-1"],
      ]),
    ),
  ).toBe("r-1");
});

it("tells of none where the other side does not say", () => {
  expect(requestIdOf(new HeaderList([["x-request-id", " "]]))).toBeUndefined();
  expect(requestIdOf(new HeaderList([["server", "nginx"]]))).toBeUndefined();
});
