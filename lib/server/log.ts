import "server-only";
import { pino } from "pino";
import { env } from "./env";

/** Logs carry ids. Never phone numbers, message text, keys or raw bodies. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  redact: ["*.apiKey", "*.password", "*.token", "*.secret", "*.waId", "*.text", "*.body"],
});
