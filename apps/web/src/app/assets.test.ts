import { expect, it } from "vitest";
import { assetsOf, type Manifest } from "./assets.ts";

const manifest: Manifest = {
  "src/entry-client.tsx": {
    file: "assets/client-1.js",
    imports: ["_shared-2.js"],
    css: ["assets/app-3.css"],
  },
  "src/entry-theme.ts": { file: "assets/theme-4.js" },
  "_shared-2.js": { file: "assets/shared-2.js" },
  "../../packages/core/src/messages/en.ts": { file: "assets/en-5.js" },
  "../../packages/core/src/messages/zh-CN.ts": { file: "assets/zh-6.js" },
};

it("names the built files of a page, and the messages of its language alone", () => {
  expect(assetsOf(manifest, "zh-CN")).toEqual({
    script: "/assets/client-1.js",
    theme: "/assets/theme-4.js",
    styles: ["/assets/app-3.css"],
    preload: ["/assets/shared-2.js", "/assets/zh-6.js"],
  });
});

it("says what is missing from an incomplete build", () => {
  expect(() => assetsOf({}, "en")).toThrow("src/entry-client.tsx was not built");
});
