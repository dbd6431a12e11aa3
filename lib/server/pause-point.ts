import "server-only";
import { env } from "./env";

/** Crash tests only: with PAUSE_AT set to this name the caller waits here until it is killed. */
export async function pausePoint(name: string): Promise<void> {
  if (env().PAUSE_AT !== name) return;
  process.stdout.write(`Paused at ${name}\n`);
  await new Promise(() => {});
}
