import "server-only";
import type { Dialog360MessageBody } from "./inbound-event";
import { memberOf, numberOf, textOf } from "./wire-value";

/** A place on earth; null when it is none. Coordinates come as numbers or as strings (360dialog.md §2.4). */
export function readLocationBody(message: unknown): Dialog360MessageBody | null {
  const location = memberOf(message, "location");
  const latitude = numberOf(memberOf(location, "latitude"));
  const longitude = numberOf(memberOf(location, "longitude"));
  if (latitude === null || longitude === null) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return {
    type: "location",
    latitude,
    longitude,
    name: textOf(memberOf(location, "name")) || null,
    address: textOf(memberOf(location, "address")) || null,
    url: textOf(memberOf(location, "url")) || null,
  };
}
