import { fileURLToPath } from "node:url";

/** Node's flags for a child that must not outlive its launcher. */
export const endWithLauncher = ["--import", fileURLToPath(new URL("./watch-launcher.mjs", import.meta.url))];
