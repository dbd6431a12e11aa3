import "server-only";
import { env } from "@/lib/server/env";

/** HTTPS, no port, no underscore in the host (360dialog.md §2.1); a simulator on this machine takes any. */
export function canBeRegistered(url: string): boolean {
  if (env().FETCH_LOOPBACK === "allow") return true;
  const { protocol, port, hostname } = new URL(url);
  return protocol === "https:" && port === "" && !hostname.includes("_");
}
