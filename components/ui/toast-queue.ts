import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export type ToastContent = {
  title: string;
  description?: string;
  tone?: "neutral" | "good" | "bad";
  /** As in "Undo": runs once and takes the toast away. */
  action?: { label: string; onPress: () => void };
  timeoutMs: number;
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 4 });

type ToastInput = Omit<ToastContent, "timeoutMs"> & {
  /** 0 stays until it is closed. A failure stays longer, but not until it has become untrue. */
  timeoutMs?: number;
  /** Runs when it goes for whatever reason. */
  onClose?: () => void;
};

/** Shows a toast and answers with a function that takes it away. */
export function showToast({ timeoutMs, onClose, ...content }: ToastInput): () => void {
  const lasts = timeoutMs ?? (content.tone === "bad" ? 15_000 : 5000);
  const key = toastQueue.add(
    { ...content, timeoutMs: lasts },
    { ...(lasts > 0 && { timeout: lasts }), ...(onClose && { onClose }) },
  );
  return () => toastQueue.close(key);
}
