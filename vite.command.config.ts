import type { UserConfig } from "vite";

/**
 * The command as one file, which starts in half the time of its hundreds of modules; the gate, which most commands do
 * without, stays beside it. It lies as deep as `src/cli`, since it finds the data from where it lies, and imports the
 * packages that it needs from where they are installed.
 */
const config: UserConfig = {
  publicDir: false,
  build: {
    ssr: "src/cli/main.ts",
    outDir: "lib/cli",
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
  },
};

export default config;
