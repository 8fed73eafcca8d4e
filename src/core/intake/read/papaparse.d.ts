// Its own types bring Node's with them, which the core may not see.
declare module "papaparse" {
  interface Settings {
    readonly delimiter: string;
    readonly newline: "\n";
    readonly preview?: number;
    readonly quoteChar?: string;
    readonly chunkSize?: number;
    readonly chunk?: (part: { readonly data: string[][] }, parser: { abort(): void }) => void;
  }
  const Papa: { parse(text: string, settings: Settings): { readonly data: string[][] } };

  // biome-ignore lint/style/noDefaultExport: so the package does.
  export { Papa as default };
}
