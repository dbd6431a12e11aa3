import "server-only";
import { Logger } from "graphile-worker";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";

/** graphile-worker's own notices; each job's end among them, which is worth a line only when debugging. */
const levels = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

/**
 * Without the notices' details, which may hold a job's payload. A failed job's notice quotes the error,
 * and the error may quote what a customer wrote: it is cut off and described instead.
 */
export function workerLogger(): Logger {
  return new Logger(() => (level, message, details) => {
    const [notice] = message.split(" with error ");
    if (details?.error === undefined) log[levels[level]](notice);
    else log[levels[level]]({ err: describeError(details.error) }, notice);
  });
}
