import { printFact } from "@/launch/print";
import type { RunningStack } from "@/launch/stack";

/** One line per fact that a visitor needs. */
export function printDemo({ dashboardUrl, demoShop, simulatorUrl, databaseUrl }: RunningStack): void {
  printFact("Dashboard", dashboardUrl);
  for (const { email, password, role } of demoShop?.signIn ?? []) {
    printFact("Sign in", `${email} / ${password}  (${role})`);
  }
  printFact("Customer's phone", `${simulatorUrl}/`);
  if (demoShop)
    printFact("Another number", `${demoShop.secondNumberKey}  (its key, to connect one yourself)`);
  if (demoShop) printFact("Webhook", `${demoShop.webhookUrl}  ${demoShop.webhookSecretHeader}`);
  printFact("Database", databaseUrl);
}
