import { useEffect } from "react";
import type { PhoneView } from "./phone-contract";
import { tellSimulator } from "./tell-simulator";

/** What the shop sent counts as read once this page is in sight. */
export function useReadReceipts({ customer, messages }: PhoneView) {
  const hasUnread = messages.some(({ author, progress }) => author === "shop" && progress === "delivered");
  useEffect(() => {
    if (!hasUnread) return;
    const report = () => {
      if (document.visibilityState === "visible") {
        void tellSimulator("/phone/read", { customer: customer.waId });
      }
    };
    report();
    document.addEventListener("visibilitychange", report);
    return () => document.removeEventListener("visibilitychange", report);
  }, [hasUnread, customer.waId]);
}
