import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { queuedMessage } from "@/lib/conversations/queued-message";
import en from "@/locales/en/conversations.json";
import { MessageActions } from "./message-actions";
import { MessageBubble } from "./message-bubble";

const at = "2026-11-25T10:00:00Z";
const message = { ...queuedMessage("a", { kind: "text", text: "Hello", product: null }, at), sentBy: "Ana" };
const html = renderToStaticMarkup(
  <NextIntlClientProvider locale="en" messages={{ conversations: en }} timeZone="UTC">
    <MessageBubble
      message={message}
      actions={<MessageActions message={message} onReply={() => {}} onReact={() => {}} />}
    />
  </NextIntlClientProvider>,
);
const toolbar = html.match(/<div[^>]*role="toolbar".*$/)?.[0] ?? "";

test("a message nobody points at still has its actions for the keyboard and a screen reader", () => {
  for (const name of [en.act.reply, en.act.react])
    expect(toolbar).toMatch(new RegExp(`<button[^>]*aria-label="${name}"`));
  expect(toolbar).not.toMatch(/<(div|button)[^>]*( tabindex="-1"| aria-hidden| hidden| inert|\binvisible\b)/);
});

test("its presses are 24 pixels, in a line that is no higher than its text", () => {
  expect(toolbar.match(/<button[^>]*class="[^"]*h-6! w-6!/g)).toHaveLength(2);
  expect(toolbar).toMatch(/^<div[^>]*class="-my-1 /);
});
