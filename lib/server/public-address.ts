import "server-only";
import ipaddr from "ipaddr.js";

/**
 * Whether this app may connect to an IP address: only what routes on the public internet. IPv4 inside
 * IPv6 is judged as IPv4; loopback counts only where the environment permits it.
 */
export function isFetchableAddress(address: string, permitsLoopback: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === "unicast" || (range === "loopback" && permitsLoopback);
}
