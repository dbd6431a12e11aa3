"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { AppProviders } from "@/components/layout/app-providers";
import { createQueryClient } from "@/lib/client/query-client";

type PageProvidersProps = {
  locale: string;
  toastsLabel: string;
  closeLabel: string;
  children: ReactNode;
};

export function PageProviders({ children, ...texts }: PageProvidersProps) {
  const [client] = useState(() => createQueryClient(leaveSignedOut));
  return (
    <QueryClientProvider client={client}>
      <AppProviders {...texts}>{children}</AppProviders>
    </QueryClientProvider>
  );
}

/** A full load, so that nothing of the last session stays in memory. The page itself knows where to go. */
export function leaveSignedOut(): void {
  window.location.reload();
}
