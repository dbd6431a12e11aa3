import "server-only";
import { Logger } from "graphile-worker";
import { log } from "@/lib/server/log";

/** graphile-worker's own notices; each job's end among them, which is worth a line only when debugging. */
const levels = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

/** Without the notices' details, which may hold a job's payload. */
export function workerLogger(): Logger {
  return new Logger(() => (level, message) => log[levels[level]](message));
}
