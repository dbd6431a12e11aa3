import type { ReactNode } from "react";
import { Icon, type IconType } from "@/components/ui/icon";

/** What has no shape of its own: a sign and the word for it, and what there is to read. */
export function NamedBody({
  icon,
  words,
  children,
}: {
  icon: IconType;
  words: string;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-start gap-2 text-ink-soft">
        <Icon icon={icon} size={20} />
        <span className="wrap-anywhere">{words}</span>
      </p>
      {children}
    </div>
  );
}
