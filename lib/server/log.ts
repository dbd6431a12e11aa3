import "server-only";
import { pino } from "pino";
import { env } from "./env";

/** Logs carry ids. Never phone numbers, message text, keys or raw bodies. */
export const log = pino({
  level: level(),
  base: null,
  redact: ["*.apiKey", "*.password", "*.token", "*.secret", "*.waId", "*.text", "*.body"],
});

/** Importing must not fail, or a build without an environment and the start's own message would. */
function level(): string {
  try {
    return env().LOG_LEVEL;
  } catch {
    return "info";
  }
}
