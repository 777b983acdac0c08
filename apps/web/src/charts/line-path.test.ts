import { expect, it } from "vitest";
import { bandPath, dotPath, linePath } from "./line-path.ts";

const tenth = (value: number) => value / 10;

it("draws through the middle of each step", () => {
  expect(linePath([0, 10], tenth)).toBe("M250.0 100.00L750.0 0.00");
});

it("breaks where there is no value, and draws a dot for one that stands alone", () => {
  const values = [5, null, 5, 5];
  expect(linePath(values, tenth)).toBe("M125.0 50.00M625.0 50.00L875.0 50.00");
  expect(dotPath(values, tenth)).toBe("M125.0 50.00h0.01");
});

it("fills what lies between two lines, run by run", () => {
  expect(bandPath([[0, 10], [5, 10], null, [0, 0]], tenth)).toBe(
    "M125.0 0.00L375.0 0.00L375.0 50.00L125.0 100.00ZM875.0 100.00L875.0 100.00Z",
  );
});
