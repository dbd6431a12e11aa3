import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import type { SupervisedProcess } from "@/launch/processes/supervised-process";

const orderSchema = z.object({
  signal: z.enum(["SIGTERM", "SIGKILL", "SIGINT", "SIGSTOP", "SIGCONT"]).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  text: z.string().optional(),
  timeoutMs: z.number().optional(),
});

type Order = z.infer<typeof orderSchema>;

export interface ProcessControl {
  url: string;
  close(): void;
}

/** Lets the specs, which run in processes of their own, stop and start parts of the stack. */
export async function openProcessControl(
  processes: Record<string, SupervisedProcess>,
): Promise<ProcessControl> {
  const server = createServer((request, response) => {
    const [, name = "", action = ""] = (request.url ?? "").split("/");
    const target = processes[name];
    const obey = async () => {
      if (!target) throw new Error(`No process "${name}".`);
      await carryOut(target, action, orderSchema.parse(await json(request)));
    };
    obey().then(
      () => response.end(),
      (problem: unknown) =>
        response.writeHead(500).end(problem instanceof Error ? problem.message : "failed"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

function carryOut(target: SupervisedProcess, action: string, order: Order): Promise<void> {
  if (action === "kill") return target.kill(order.signal);
  if (action === "start") return target.start(order.environment);
  if (action === "until-printed") return target.untilPrinted(order.text ?? "", order.timeoutMs ?? 0);
  throw new Error(`Unknown action "${action}".`);
}
