import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconType } from "./icon";

type EmptyStateProps = {
  icon: IconType;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={clsx("mx-auto flex max-w-md flex-col items-center px-6 py-12 text-center", className)}>
      <span className="flex size-14 items-center justify-center rounded-xl border border-dashed border-line-strong text-ink-soft">
        <Icon icon={icon} size={20} />
      </span>
      <h2 className="pt-4 text-lg font-semibold">{title}</h2>
      {children !== undefined && <div className="pt-1 text-ink-soft">{children}</div>}
      {action !== undefined && <div className="flex flex-wrap justify-center gap-2 pt-5">{action}</div>}
    </div>
  );
}
