import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { MessageContent } from "@/lib/conversations/message-content";
import { queuedMessage } from "@/lib/conversations/queued-message";
import en from "@/locales/en/conversations.json";
import { MessageBody } from "./message-body";

function shown(content: MessageContent): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ conversations: en }} timeZone="UTC">
      <MessageBody message={queuedMessage("a", content, "2026-11-25T10:00:00Z")} />
    </NextIntlClientProvider>,
  );
}

const text = (words: string) => shown({ kind: "text", text: words, product: null });

describe("a text", () => {
  test("shows WhatsApp's marks as the phone does", () => {
    const html = text("*b* _i_ ~s~ `c` ```m```");
    for (const [tag, inner] of ["strong b", "em i", "s s", "code c", "code m"].map((pair) => pair.split(" ")))
      expect(html).toMatch(new RegExp(`<${tag}[^>]*>${inner}</${tag}>`));
    expect(html).not.toMatch(/[*_~`]/);
  });

  test("leads to a web address without telling where one comes from", () => {
    const html = text("*See* https://shop.example/a?b=1&c=2.");
    expect(html).toMatch(/<a href="https:\/\/shop.example\/a\?b=1&amp;c=2"[^>]*rel="noopener noreferrer"/);
  });

  test("is words, whatever a customer writes", () => {
    const html = text('*<img src=x onerror="alert(1)">* https://a.example/"><script> javascript:alert(1)');
    expect(html).not.toMatch(/<img|<script|href="javascript/);
    expect(html).toContain("&lt;script&gt;");
  });
});

describe("what WhatsApp could not pass on", () => {
  const detail = "Unsupported webhook payload";

  test.each(["interactive", "poll", null])(
    "of the type %s is told in our words, the vendor's under Details",
    (type) => {
      const html = shown({ kind: "unsupported", type, detail });
      expect(html).toMatch(
        new RegExp(`<details[^>]*><summary[^>]*>${en.failed.details}</summary>.*${detail}`),
      );
      expect(html.slice(0, html.indexOf("<details"))).not.toContain(detail);
      expect(html).not.toContain("<details open");
    },
  );

  test("is said to be an answer where it was one", () => {
    expect(shown({ kind: "unsupported", type: "interactive", detail })).toContain(en.unsupported.interactive);
    expect(shown({ kind: "unsupported", type: "interactive", detail: null })).not.toContain("<details");
  });
});
