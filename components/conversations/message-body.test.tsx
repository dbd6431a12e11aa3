import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { MessageContent } from "@/lib/conversations/message-content";
import { queuedMessage } from "@/lib/conversations/queued-message";
import en from "@/locales/en/conversations.json";
import { unsupportedTypes } from "./kind-words";
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

  test.each([...unsupportedTypes, "group_quiz", null])(
    "of the type %s is told in our words, the vendor's under Details",
    (type) => {
      const html = shown({ kind: "unsupported", type, detail });
      const [ours = "", vendors = ""] = html.split(/<details[^>]*>/);
      const known = unsupportedTypes.find((name) => name === type);
      expect(ours).toContain(en.unsupported[known ?? "plain"].slice(0, 30));
      expect(ours).not.toContain(detail);
      if (known === undefined && type !== null) expect(ours).not.toContain(type);
      expect(vendors).toContain(en.failed.details);
      expect(vendors).toContain(`${type ?? ""} ${detail}`);
      expect(html).not.toContain("<details open");
    },
  );

  test("has no Details where the vendor said nothing", () => {
    expect(shown({ kind: "unsupported", type: null, detail: null })).not.toContain("<details");
    expect(shown({ kind: "unsupported", type: "poll", detail: null })).toContain("poll");
  });
});
