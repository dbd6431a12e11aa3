"use client";

import { UNSTABLE_ToastRegion as AriaToastRegion } from "react-aria-components/Toast";
import { Toast } from "./toast";
import { toastQueue } from "./toast-queue";

type ToastRegionProps = { label: string; closeLabel: string };

/** Stands once, in the app's provider. Its toasts wait while a pointer or the focus is on them. */
export function ToastRegion({ label, closeLabel }: ToastRegionProps) {
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label={label}
      className="group/toasts fixed inset-x-3 top-16 z-60 flex flex-col items-center gap-2 outline-none md:inset-x-auto md:inset-s-1/2 md:top-auto md:bottom-28 md:w-110 md:-ms-55 print:hidden"
    >
      {({ toast }) => <Toast toast={toast} closeLabel={closeLabel} />}
    </AriaToastRegion>
  );
}
