// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show } from "../../testing/show.tsx";
import { BadgesPart } from "./badges-part.tsx";

const mirror = { slug: "goproxy-cn", name: "goproxy.cn [main]" };

it("gives for each badge the Markdown that shows it, in which a name is text", async () => {
  await show(<BadgesPart origin="https://status.example" mirror={mirror} mirrors={[mirror]} />);
  expect(screen.getByRole("img", { name: "State: goproxy.cn [main]" }).getAttribute("src")).toBe(
    "/badge/goproxy-cn/status.svg?locale=en",
  );
  expect(
    screen.getByText(
      String.raw`[![State: goproxy.cn \[main\]](https://status.example/badge/goproxy-cn/status.svg?locale=en)](https://status.example/en/mirrors/goproxy-cn)`,
    ),
  ).toBeDefined();
});
