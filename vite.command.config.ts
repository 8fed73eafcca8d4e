import type { UserConfig } from "vite";

/**
 * The command as one file, which starts in half the time of its hundreds of modules; the gate, which most commands do
 * without, stays beside it, and so does the processes that answer assistants and run queries. It lies as deep as `src/cli`, since it finds the data from where it lies, and imports the
 * packages that it needs from where they are installed.
 */
const config: UserConfig = {
  publicDir: false,
  build: {
    ssr: true,
    outDir: "lib/cli",
    target: "node20",
    rolldownOptions: {
      input: ["src/cli/main.ts", "src/cli/answer-process.ts", "src/cli/sparql-process.ts"],
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
};

export default config;
