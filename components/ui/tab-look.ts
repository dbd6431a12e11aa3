import clsx from "clsx";

export const tabListLook =
  "fades-at-end flex min-w-0 max-w-full overflow-x-auto pe-8 border-b border-line [scrollbar-width:none] [&::-webkit-scrollbar]:hidden";

export function tabLook(isCurrent: boolean): string {
  return clsx(
    "relative flex h-10 shrink-0 cursor-pointer items-center gap-2 rounded-t-lg px-2.5 text-base whitespace-nowrap transition-colors pointer-coarse:h-11",
    "focus-visible:-outline-offset-2 data-focus-visible:-outline-offset-2 data-disabled:cursor-not-allowed",
    "after:absolute after:inset-x-2.5 after:bottom-0 after:h-0.5 after:rounded-full",
    isCurrent
      ? "font-semibold text-ink after:bg-ink"
      : "text-ink-soft after:bg-transparent hover:bg-wash hover:text-ink",
  );
}
