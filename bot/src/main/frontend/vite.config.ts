import { defineConfig } from "vitest/config";

/** Maven says where its target folder is; by hand it is the same place. */
const out = process.env["SIGNPOST_FRONTEND_OUT"] ?? "../../../target/frontend";

export default defineConfig({
  base: "/tryit/page/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // The renderer's carousel drags in a slider that no Teams card uses.
  resolve: {
    alias: {
      "swiper/modules": new URL("./src/cards/no-carousel.ts", import.meta.url).pathname,
      swiper: new URL("./src/cards/no-carousel.ts", import.meta.url).pathname,
    },
  },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    license: { fileName: "licenses.md" },
  },
  test: { include: ["test/**/*.test.ts"] },
});
