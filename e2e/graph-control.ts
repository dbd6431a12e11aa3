import { z } from "zod";
import { stackFacts } from "@/e2e/stack-facts";

const graphSchema = z.object({ accessToken: z.string() });

interface GraphBehaviour {
  token?: "valid" | "expired" | "unpermitted";
  maxPageSize?: number;
  next?: object[];
}

/** How the simulator's Graph answers from now on; what is not named is as usual. */
export async function graphBehaves(behaviour: GraphBehaviour): Promise<void> {
  await call("POST", "/control/graph", behaviour);
}

/** What to type to read the demo's catalog. */
export async function catalogToken(): Promise<string> {
  return graphSchema.parse(await call("GET", "/control/graph")).accessToken;
}

/** A product's price as it is at Meta from now on. */
export async function priceAtMeta(sku: string, price: string): Promise<void> {
  await call("PATCH", `/control/products/${sku}`, { price });
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(new URL(path, stackFacts().simulatorUrl), {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
