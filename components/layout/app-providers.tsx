"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { LiveAnnouncer } from "@/components/ui/live-announcer";
import { ToastRegion } from "@/components/ui/toast-region";

type AppProvidersProps = {
  locale: string;
  toastsLabel: string;
  closeLabel: string;
  children: ReactNode;
};

/** What every page needs once: the language of the primitives, links inside menus, toasts, announcements. */
export function AppProviders({ locale, toastsLabel, closeLabel, children }: AppProvidersProps) {
  const router = useRouter();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(path) => router.push(path)}>
        {children}
        <ToastRegion label={toastsLabel} closeLabel={closeLabel} />
        <LiveAnnouncer />
      </RouterProvider>
    </I18nProvider>
  );
}
