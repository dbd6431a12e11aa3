import type { ReactNode } from "react";
import { BrandMark } from "@/components/layout/brand-mark";
import { LanguageChoice } from "@/components/staff/language-choice";

/** A ticket on the counter: the mark above the perforation, the form below it. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center px-4 py-8 md:py-12">
      <main className="w-full max-w-120 rounded-xl border border-line bg-surface">
        <div className="flex items-center gap-3 px-6 py-5 md:px-8">
          <BrandMark size={36} />
          {/* A name, the same in every language. */}
          <span className="flex-1 text-xl font-semibold tracking-tight">Cartdesk</span>
          <LanguageChoice />
        </div>
        <div className="relative" aria-hidden="true">
          <div className="perforated mx-4" />
          <span className="absolute -inset-s-2 -top-2 size-4 rounded-full border border-line bg-paper [clip-path:inset(0_0_0_50%)] rtl:[clip-path:inset(0_50%_0_0)]" />
          <span className="absolute -inset-e-2 -top-2 size-4 rounded-full border border-line bg-paper [clip-path:inset(0_50%_0_0)] rtl:[clip-path:inset(0_0_0_50%)]" />
        </div>
        <div className="px-6 pt-6 pb-7 md:px-8">{children}</div>
      </main>
    </div>
  );
}
