import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** What only pages about chains have in common. */
const ofChains =
  /goproxy\/src\/chain\/(?:walk|hop|goproxy-list|go-url)|components\/(?:chain\/|captioned-table)|lib\/(?:after-fault|hop-name|drilled)/;

/** Builds the browser's part into dist/client and, with `--ssr`, the server's, which needs no other package. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwind()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  ssr: { noExternal: true },
  build: {
    assetsInlineLimit: 0,
    ...(isSsrBuild
      ? { outDir: "dist/server" }
      : {
          outDir: "dist/client",
          manifest: "manifest.json",
          // The server names what each page begins with.
          modulePreload: false,
          rolldownOptions: {
            input: ["src/entry-client.tsx", "src/entry-theme.ts"],
            // React is one file, and so are what most pages need and what all pages about chains do, or it would be twenty.
            output: {
              codeSplitting: {
                groups: [
                  { name: "react", test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 1 },
                  { name: "shared", minShareCount: 4, test: (id) => !ofChains.test(id) },
                  { name: "chain", minShareCount: 2, test: ofChains },
                ],
              },
            },
          },
        }),
  },
}));
