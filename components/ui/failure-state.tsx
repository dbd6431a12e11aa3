"use client";

import clsx from "clsx";
import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

type FailureStateProps = {
  /** What happened. */
  title: string;
  /** Why, and what to do now. */
  children?: ReactNode;
  retryLabel?: string;
  onRetry?: () => void;
  isRetrying?: boolean;
  /** The code and the request's id, folded away under `detailsLabel`. */
  details?: string | undefined;
  detailsLabel?: string;
  className?: string;
};

export function FailureState(props: FailureStateProps) {
  const {
    title,
    children,
    retryLabel,
    onRetry,
    isRetrying = false,
    details,
    detailsLabel,
    className,
  } = props;
  return (
    <div role="alert" className={clsx("mx-auto flex max-w-lg gap-3 rounded-xl bg-bad-soft p-4", className)}>
      <Icon icon={TriangleAlert} size={20} className="text-bad" />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold text-bad">{title}</h2>
        {children !== undefined && <div className="pt-0.5 text-ink">{children}</div>}
        {retryLabel !== undefined && onRetry && (
          <Button size="s" icon={RotateCw} className="mt-3" onPress={onRetry} isBusy={isRetrying}>
            {retryLabel}
          </Button>
        )}
        {details !== undefined && (
          <details className="mt-3 text-sm text-ink-soft">
            <summary className="cursor-pointer rounded-sm pointer-coarse:py-3">{detailsLabel}</summary>
            <code dir="ltr" className="block pt-1 font-mono text-xs break-all text-ink select-all">
              {details}
            </code>
          </details>
        )}
      </div>
    </div>
  );
}
