import { z } from "zod";

const environmentSchema = z.object({
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65535).default(3600),
  SIMULATOR_API_KEY: z.string().min(8).default("demo-key-of-the-simulated-number"),
  SIMULATOR_STATE: z.string().min(1).optional(),
});

export type Environment = { port: number; apiKey: string; statePath: string | undefined };

export type EnvironmentReading = { ok: true; environment: Environment } | { ok: false; problem: string };

export function readEnvironment(source: Record<string, string | undefined>): EnvironmentReading {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    return { ok: false, problem: problems.join("; ") };
  }
  const { SIMULATOR_PORT, SIMULATOR_API_KEY, SIMULATOR_STATE } = parsed.data;
  return {
    ok: true,
    environment: { port: SIMULATOR_PORT, apiKey: SIMULATOR_API_KEY, statePath: SIMULATOR_STATE },
  };
}
