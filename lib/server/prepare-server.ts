import "server-only";
import { env } from "./env";
import { endIdleConnections, followHttpServers } from "./http/idle-connections";
import { stopLiveHub } from "./live-hub";

/** Once per process of the dashboard, before the first request: a wrong variable ends it here, by name. */
export function prepareServer(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  followHttpServers();
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** Next waits for open responses and connections before it exits. */
function stop(): void {
  endIdleConnections();
  void stopLiveHub();
}
