import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { secondMs } from "@/lib/shared/clock";

const servers = new Set<Server>();

/** Remembers the servers of this process, which Next does not hand out, by the requests they get. */
export function followHttpServers(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("server" in message)) return;
    if (message.server instanceof Server) servers.add(message.server);
  });
}

/**
 * Closes every connection without a request on it, again and again until the process ends. A server
 * that is closing does so only once, and then waits for browsers, which keep theirs open for reuse.
 */
export function endIdleConnections(): void {
  const timer = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, secondMs / 10);
  timer.unref();
}
