"use client";

import "./globals.css";
import { directionOf, languageOfHeader } from "@/lib/staff/language";
import ar from "@/locales/ar/layout.json";
import en from "@/locales/en/layout.json";
import es from "@/locales/es/layout.json";
import ptBR from "@/locales/pt-BR/layout.json";

const wordsOf = { en, es, "pt-BR": ptBR, ar };

/** Stands in for the root layout when that itself fails, so it has no provider to take its words from. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const language = typeof navigator === "undefined" ? "en" : (languageOfHeader(navigator.language) ?? "en");
  const { failure } = wordsOf[language];
  return (
    <html lang={language} dir={directionOf(language)}>
      <body className="flex min-h-dvh items-center justify-center bg-paper p-6 text-ink">
        <main className="max-w-lg">
          <h1 className="text-xl font-semibold">{failure.title}</h1>
          <p className="pt-1 text-ink-soft">{failure.text}</p>
          <button
            type="button"
            onClick={reset}
            className="mt-4 h-control cursor-pointer rounded-lg border border-line-strong bg-surface px-3.5 font-medium"
          >
            {failure.retry}
          </button>
          {error.digest !== undefined && (
            <p className="pt-4 font-mono text-xs text-ink-soft">{error.digest}</p>
          )}
        </main>
      </body>
    </html>
  );
}
