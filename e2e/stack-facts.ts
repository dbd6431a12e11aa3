import { z } from "zod";

const personSchema = z.object({ email: z.string(), password: z.string(), role: z.string() });

const stackFactsSchema = z.object({
  dashboardUrl: z.string(),
  simulatorUrl: z.string(),
  databaseUrl: z.string(),
  controlUrl: z.string(),
  setupCode: z.string(),
  demoShop: z.object({
    signIn: z.array(personSchema),
    webhookUrl: z.string(),
    webhookSecretHeader: z.string(),
  }),
});

export type StackFacts = z.infer<typeof stackFactsSchema>;

/** What the global setup started; known in specs and, in Playwright's workers, in the configuration. */
export function stackFacts(): StackFacts {
  return stackFactsSchema.parse(JSON.parse(process.env.E2E_STACK ?? "null"));
}

export function publishStackFacts(facts: StackFacts): void {
  process.env.E2E_STACK = JSON.stringify(facts);
  process.env.E2E_DASHBOARD_URL = facts.dashboardUrl;
}
