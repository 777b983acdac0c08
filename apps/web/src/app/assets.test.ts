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
  "_hash-7.js": { file: "assets/hash-7.js", imports: ["_shared-2.js"] },
  "src/features/log/log-page.tsx": {
    file: "assets/log-8.js",
    imports: ["src/entry-client.tsx", "_hash-7.js"],
  },
  "src/features/status/status-page.tsx": { file: "assets/status-9.js" },
  "../../packages/core/src/messages/en.ts": { file: "assets/en-5.js" },
  "../../packages/core/src/messages/zh-CN.ts": { file: "assets/zh-6.js" },
  "../../packages/core/src/messages/zh-CN-status.ts": { file: "assets/zh-status-13.js" },
  "../../packages/core/src/messages/zh-CN-history.ts": { file: "assets/zh-history-14.js" },
  "../../packages/core/src/messages/zh-CN-recommended.ts": { file: "assets/zh-recommended-15.js" },
  "../../packages/core/src/messages/zh-CN-proof.ts": { file: "assets/zh-proof-10.js" },
  "../../packages/core/src/messages/zh-CN-releases.ts": { file: "assets/zh-releases-12.js" },
  "src/features/lookup/lookup-page.tsx": { file: "assets/lookup-11.js" },
};

it("names the built files of a page, whatever they import, and the messages of its language alone", () => {
  expect(assetsOf(manifest, "zh-CN", "log")).toEqual({
    script: "/assets/client-1.js",
    theme: "/assets/theme-4.js",
    styles: ["/assets/app-3.css"],
    preload: [
      "/assets/zh-6.js",
      "/assets/log-8.js",
      "/assets/zh-proof-10.js",
      "/assets/shared-2.js",
      "/assets/hash-7.js",
    ],
  });
  expect(assetsOf(manifest, "zh-CN", "lookup").preload).toEqual([
    "/assets/zh-6.js",
    "/assets/lookup-11.js",
    "/assets/zh-releases-12.js",
    "/assets/shared-2.js",
  ]);
  expect(assetsOf(manifest, "zh-CN", "status").preload).toEqual([
    "/assets/zh-6.js",
    "/assets/status-9.js",
    "/assets/zh-status-13.js",
    "/assets/zh-history-14.js",
    "/assets/zh-recommended-15.js",
    "/assets/shared-2.js",
  ]);
});

it("says what is missing from an incomplete build", () => {
  expect(() => assetsOf({}, "en", "status")).toThrow("src/entry-client.tsx was not built");
});
