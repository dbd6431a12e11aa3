import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type PhoneBundle = { script: Buffer; style: Buffer };

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url)).replace(/[\\/]$/, "");
}

export async function bundlePhone(): Promise<PhoneBundle> {
  const { outputFiles } = await build({
    entryPoints: [fromHere("../phone/phone-entry.tsx"), fromHere("../phone/phone.css")],
    alias: { "@": fromHere("../..") },
    bundle: true,
    write: false,
    outdir: "out",
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const find = (suffix: string) =>
    Buffer.from(outputFiles.find((file) => file.path.endsWith(suffix))?.contents ?? []);
  return { script: find(".js"), style: find(".css") };
}
