import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconType } from "./icon";

type OutsideLinkProps = { href: string; children: ReactNode; icon?: IconType; className?: string };

/** Another one's page, in a tab of its own that knows nothing of ours; anything but a web address is only text. */
export function OutsideLink({ href, children, icon, className }: OutsideLinkProps) {
  const look = clsx("inline-flex max-w-full items-center gap-1.5", className);
  if (!/^https?:\/\//i.test(href)) return <span className={look}>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={clsx(
        look,
        "rounded-sm underline decoration-line-strong underline-offset-3 transition-colors hover:decoration-ink",
      )}
    >
      {children}
      {icon && <Icon icon={icon} className="text-ink-soft" />}
    </a>
  );
}
