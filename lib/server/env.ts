import "server-only";
import { z } from "zod";

const versionedKeys = z
  .string()
  .regex(
    /^\d+:[A-Za-z0-9+/=]+(,\d+:[A-Za-z0-9+/=]+)*$/,
    "must look like 1:<base64 of 32 bytes>,2:…; the last one seals",
  )
  .transform((text) =>
    text.split(",").map((entry) => {
      const [version = "", key = ""] = entry.split(":");
      return { version: Number(version), key: Buffer.from(key, "base64") };
    }),
  )
  .refine((keys) => keys.every(({ key }) => key.length === 32), "each key must be 32 bytes in base64");

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** A connection that may LISTEN; behind a pooler it must go around it. */
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LIVE_EVENTS: z.enum(["listen", "poll"]).default("listen"),
  AUTH_SECRET: z.string().min(32),
  SECRETS_KEYS: versionedKeys,
  SETUP_CODE: z.string().min(6).optional(),
  CRON_SECRET: z.string().min(16).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  DIALOG360_CLOUD_URL: z.url().default("https://waba-v2.360dialog.io"),
  DIALOG360_ON_PREMISE_URL: z.url().default("https://waba.360dialog.io/v1"),
  DIALOG360_SANDBOX_URL: z.url().default("https://waba-sandbox.360dialog.io/v1"),
  /** Meta's Graph, with its version: where a catalog's products are read with a token of the catalog. */
  META_GRAPH_URL: z.url({ protocol: /^https?$/ }).default("https://graph.facebook.com/v24.0"),
  /** Whether photos and feeds may be fetched from this machine: development, tests and the demo only. */
  FETCH_LOOPBACK: z.enum(["allow", "refuse"]).default("refuse"),
  /** Of a private store of Vercel Blob; with it the files of messages are kept there. */
  BLOB_READ_WRITE_TOKEN: z
    .string()
    .regex(/^vercel_blob_rw_[A-Za-z0-9]+_[A-Za-z0-9]+$/, "must look like vercel_blob_rw_<store>_<secret>")
    .optional(),
  VERCEL_BLOB_API_URL: z.url({ protocol: /^https?$/ }).default("https://vercel.com/api/blob"),
  /** Where the store's files are read, where that is not Vercel's own host: tests only. */
  BLOB_FILES_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** Crash tests only: the process stops for good at the point of this name. */
  PAUSE_AT: z.string().optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

let parsed: Environment | undefined;

/** The parsed environment. Throws an error that names each wrong variable, without its value. */
export function env(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** As `env`, for any source; empty values count as missing. Throws an error that names each wrong variable. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = environmentSchema.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment has values that Cartdesk cannot use:\n${problems.join("\n")}`);
}
