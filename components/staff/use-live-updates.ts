"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { LiveState } from "@/lib/client/live-news";
import { followLiveStream } from "@/lib/client/live-stream";
import { leaveSignedOut } from "./page-providers";

/** Keeps everything on the screen as new as the server's news, and says how the connection stands. */
export function useLiveUpdates(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>({ kind: "connecting" });

  useEffect(
    () =>
      followLiveStream((news) => {
        if (news.kind === "stale") {
          for (const topic of news.topics) void client.invalidateQueries({ queryKey: [topic] });
          return;
        }
        setState(news.state);
        if (news.state.kind === "signed_out") leaveSignedOut();
      }),
    [client],
  );

  return state;
}
