import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { launchProblem } from "@/launch/launch-problem";
import { projectRoot } from "@/launch/project-root";

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number")
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, "must be from 1 to 65535");

const settingsSchema = z.object({
  PORT: portSchema.prefault("3000"),
  SIMULATOR_PORT: portSchema.prefault("3600"),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  EMBEDDED_POSTGRES_HOME: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must begin with postgresql://" }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must begin with http:// or https://" }).optional(),
});

export type Environment = Record<string, string | undefined>;
export type Settings = ReturnType<typeof readSettings>;

/** Throws a launch problem which names each variable that is wrong. */
export function readSettings(environment: Environment = environmentWithFile()) {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(present);
  if (!parsed.success) throw launchProblem(parsed.error.issues.map(describeIssue).join("\n"));
  const { data } = parsed;
  return {
    port: data.PORT,
    simulatorPort: data.SIMULATOR_PORT,
    host: data.HOST,
    dataDir: resolve(projectRoot, data.DATA_DIR),
    embeddedPostgresHome: data.EMBEDDED_POSTGRES_HOME && resolve(projectRoot, data.EMBEDDED_POSTGRES_HOME),
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    /** What the children inherit. */
    environment,
  };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `Wrong setting: ${issue.path.join(".")} ${issue.message}`;
}

// As Next does for the dashboard: `.env` fills in what the shell has not set.
function environmentWithFile(): Environment {
  const file = resolve(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return shellEnvironment();
}

export function shellEnvironment(): Environment {
  return { ...process.env };
}
