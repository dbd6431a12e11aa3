"use client";

import { useFormatter } from "next-intl";
import { minuteMs } from "@/lib/shared/clock";
import { useCurrentTime } from "./use-current-time";

/** "5 minutes ago". Never in the future: what has just come in may be newer than the time last looked at. */
export function useTimeAgo(): (at: string) => string {
  const format = useFormatter();
  const now = useCurrentTime(minuteMs);
  return (at) => {
    const then = new Date(at);
    return format.relativeTime(then, then > now ? then : now);
  };
}
