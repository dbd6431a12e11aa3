"use client";

import { CircleCheck, TriangleAlert, X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  type QueuedToast,
} from "react-aria-components/Toast";
import { Icon } from "./icon";
import { type ToastContent, toastQueue } from "./toast-queue";

type ToastProps = { toast: QueuedToast<ToastContent>; closeLabel: string };

const press =
  "flex cursor-pointer items-center justify-center rounded-lg transition-colors hover:bg-paper/15 focus-visible:outline-paper";

export function Toast({ toast, closeLabel }: ToastProps) {
  const { title, description, tone = "neutral", action, timeoutMs } = toast.content;
  return (
    <AriaToast
      toast={toast}
      className="relative flex w-full items-center gap-2 overflow-hidden rounded-xl bg-ink py-1.5 ps-4 pe-1.5 text-paper shadow-float animate-rise"
    >
      {tone !== "neutral" && <Icon icon={tone === "bad" ? TriangleAlert : CircleCheck} size={20} />}
      <AriaToastContent className="flex min-w-0 flex-1 flex-col py-1.5">
        <Text slot="title" className="font-medium">
          {title}
        </Text>
        {description !== undefined && (
          <Text slot="description" className="text-sm opacity-85">
            {description}
          </Text>
        )}
      </AriaToastContent>
      {action && (
        <Button
          className={`${press} h-9 px-3 font-semibold underline underline-offset-4 pointer-coarse:h-11`}
          onPress={() => {
            action.onPress();
            toastQueue.close(toast.key);
          }}
        >
          {action.label}
        </Button>
      )}
      <Button slot="close" aria-label={closeLabel} className={`${press} size-9 pointer-coarse:size-11`}>
        <Icon icon={X} />
      </Button>
      {action && timeoutMs > 0 && (
        <span
          aria-hidden="true"
          style={{ "--lasts": `${timeoutMs}ms` }}
          className="absolute inset-x-0 bottom-0 h-0.5 origin-left animate-drain bg-paper/50 group-focus-within/toasts:[animation-play-state:paused] group-hover/toasts:[animation-play-state:paused] rtl:origin-right"
        />
      )}
    </AriaToast>
  );
}
