import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { type RailItem, RailLink } from "./rail-link";

type AppShellProps = {
  /** The shop's name, under the mark. */
  shopName: string;
  navLabel: string;
  skipLabel: string;
  items: readonly RailItem[];
  /** `AccountMenu`, at the rail's foot and in the phone's bottom bar. */
  account: ReactNode;
  /** `ConnectionNotice` and the like, above everything. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The rail stays, the content scrolls, the page itself never does. */
export function AppShell({ shopName, navLabel, skipLabel, items, account, notice, children }: AppShellProps) {
  return (
    <div className="flex h-dvh w-full flex-col overflow-hidden md:flex-row print:block print:h-auto print:overflow-visible">
      <a
        href="#content"
        className="sr-only z-60 rounded-lg bg-ink font-medium text-paper focus:not-sr-only focus:fixed focus:px-4 focus:py-2 focus:inset-s-3 focus:top-3"
      >
        {skipLabel}
      </a>
      <header className="order-last flex shrink-0 border-line bg-surface max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:order-first md:w-17 md:flex-col md:border-e xl:w-56 print:hidden">
        <div className="hidden h-15 items-center justify-center gap-2.5 px-3 md:flex xl:justify-start xl:px-4">
          <BrandMark size={30} />
          <span className="truncate text-lg font-semibold tracking-tight max-xl:sr-only">{shopName}</span>
        </div>
        <nav aria-label={navLabel} className="flex min-w-0 flex-1 md:flex-col md:gap-1 md:px-3 md:pt-2">
          {items.map((item) => (
            <RailLink key={item.href} {...item} />
          ))}
        </nav>
        <div className="flex shrink-0 items-center justify-center p-1 md:p-3">{account}</div>
      </header>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {notice}
        <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
