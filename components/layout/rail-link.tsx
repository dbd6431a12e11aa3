import clsx from "clsx";
import Link from "next/link";
import { Icon, type IconType } from "@/components/ui/icon";

export type RailItem = {
  href: string;
  label: string;
  /** For the phone's bottom bar, where about ten letters fit. */
  shortLabel?: string | undefined;
  icon: IconType;
  isCurrent: boolean;
  /** Already formatted; missing at zero. */
  count?: string | undefined;
  /** Read out after the label: "3 new". */
  countLabel?: string | undefined;
  /** Asks to be looked at. */
  isUrgent?: boolean;
};

/** One place to go: icon and word in the wide rail, icon alone in the narrow one, icon over word in the bottom bar. */
export function RailLink(props: RailItem) {
  const { href, label, shortLabel, icon, isCurrent, count, countLabel, isUrgent = false } = props;
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={clsx(
        "group/rail relative flex items-center rounded-lg transition-colors",
        "max-md:h-14 max-md:min-w-0 max-md:flex-1 max-md:flex-col max-md:justify-center max-md:gap-1 max-md:rounded-none",
        "md:h-11 md:justify-center xl:h-10 xl:justify-start xl:gap-3 xl:px-3",
        isCurrent
          ? "font-semibold text-ink md:bg-wash-strong max-md:before:absolute max-md:before:inset-x-3 max-md:before:top-0 max-md:before:h-0.5 max-md:before:bg-ink"
          : "text-ink-soft hover:bg-wash hover:text-ink active:bg-wash-strong",
      )}
    >
      <Icon icon={icon} size={20} />
      <span className="max-w-full truncate px-0.5 text-xs leading-3.5 md:hidden">{shortLabel ?? label}</span>
      <span className="truncate max-md:hidden md:max-xl:sr-only xl:flex-1">{label}</span>
      {count !== undefined && (
        <span
          aria-hidden="true"
          className={clsx(
            "flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 text-xs font-semibold max-xl:absolute max-xl:h-4 max-xl:min-w-4 max-xl:px-1 max-md:top-1.5 max-md:inset-s-[calc(50%+6px)] md:max-xl:inset-e-0.5 md:max-xl:top-0.5",
            isUrgent
              ? "bg-accent text-accent-ink"
              : "bg-wash-strong text-ink max-xl:bg-ink max-xl:text-paper",
          )}
        >
          {count}
        </span>
      )}
      {countLabel !== undefined && <span className="sr-only">, {countLabel}</span>}
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-s-full z-50 ms-3 hidden rounded-lg bg-ink px-2.5 py-1.5 text-sm font-normal whitespace-nowrap text-paper shadow-float md:max-xl:group-hover/rail:block md:max-xl:group-focus-visible/rail:block"
      >
        {label}
      </span>
    </Link>
  );
}
