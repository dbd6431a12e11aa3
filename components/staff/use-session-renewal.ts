"use client";

import { useQuery } from "@tanstack/react-query";
import { getJson } from "@/lib/client/api-client";
import { hourMs } from "@/lib/shared/clock";
import { sessionStateSchema } from "@/lib/staff/contract";
import { leaveSignedOut } from "./page-providers";

/** A screen that is never closed stays signed in: the server renews a session that is a day old. */
export function useSessionRenewal(): void {
  useQuery({
    queryKey: ["session"],
    queryFn: async ({ signal }) => {
      const session = await getJson("/api/auth/get-session", sessionStateSchema, { signal });
      if (!session.isSignedIn) leaveSignedOut();
      return session;
    },
    staleTime: 6 * hourMs,
    refetchInterval: 6 * hourMs,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: false,
  });
}
