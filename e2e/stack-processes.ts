import { stackFacts } from "@/e2e/stack-facts";

export type ProcessName = "dashboard" | "worker" | "simulator";

export interface StackProcess {
  /** Resolves when it has ended; it stays down until it is started again. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Resolves when it is ready; the variables are those of this one run. */
  start(environment?: Record<string, string>): Promise<void>;
  /** Resolves when this run has printed a line that contains the text. */
  untilPrinted(text: string, timeoutMs?: number): Promise<void>;
}

/** A process of the stack, which lives in another process than the specs. */
export function stackProcess(name: ProcessName): StackProcess {
  return {
    kill: (signal = "SIGTERM") => order(name, "kill", { signal }),
    start: (environment = {}) => order(name, "start", { environment }),
    untilPrinted: (text, timeoutMs = 15_000) => order(name, "until-printed", { text, timeoutMs }),
  };
}

async function order(name: ProcessName, action: string, body: object): Promise<void> {
  const answer = await fetch(`${stackFacts().controlUrl}/${name}/${action}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
