import clsx from "clsx";
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type NoticeTone = "neutral" | "good" | "warn" | "bad";

type NoticeProps = {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

const looks = {
  neutral: { icon: Info, box: "bg-wash", mark: "text-ink-soft" },
  good: { icon: CircleCheck, box: "bg-good-soft", mark: "text-good" },
  warn: { icon: TriangleAlert, box: "bg-warn-soft", mark: "text-warn" },
  bad: { icon: OctagonAlert, box: "bg-bad-soft", mark: "text-bad" },
};

/** A strip inside a page that says something about what is under it. */
export function Notice({ tone = "neutral", title, children, action, className }: NoticeProps) {
  const look = looks[tone];
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg px-3 py-2",
        look.box,
        className,
      )}
    >
      <span className="flex min-w-48 flex-1 gap-2.5">
        <Icon icon={look.icon} size={20} className={look.mark} />
        <span className="min-w-0">
          {title !== undefined && <strong className="block font-semibold">{title}</strong>}
          {children}
        </span>
      </span>
      {action}
    </div>
  );
}
