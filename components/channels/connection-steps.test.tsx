import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type ChannelDto, channelSchema } from "@/lib/channels/contract";
import channels from "@/locales/en/channels.json";
import errors from "@/locales/en/errors.json";
import { ConnectionSteps } from "./connection-steps";

const at = "2026-11-25T12:00:00.000Z";
const fresh = channelSchema.parse({
  id: "01890000-0000-7000-8000-000000000000",
  name: "Counter",
  displayPhoneNumber: "+34 911 000 360",
  hosting: "cloud",
  phoneNumberId: "106540352242922",
  vendorCatalogId: null,
  catalogId: null,
  webhookRegisteredAt: at,
  accountRegisteredAt: null,
  accountHeldBy: "Wholesale",
  lastDeliveryAt: null,
  provenAt: null,
  wrongSecretCount: 0,
  health: "available",
  healthReport: { answeredAt: at, failure: null, problems: [] },
  qualityRating: null,
  isSharedWithApp: false,
  slowed: null,
  isCartEnabled: null,
  isCatalogVisible: null,
  foreignCatalogId: null,
  hasFormerSecret: false,
  formerSecretUntil: null,
});

function shown(change: Partial<ChannelDto> = {}): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <NextIntlClientProvider locale="en" messages={{ channels, errors }} timeZone="UTC">
        <ConnectionSteps channel={{ ...fresh, ...change }} />
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
}

test("each step says its state in words, in the order in which they are done", () => {
  const words = [...shown().matchAll(/<li aria-label="([^"]+)".*?<\/span><span[^>]*>([^<]+)/g)];
  expect(words.map(([, name, state]) => `${name}: ${state}`)).toEqual([
    "Key checked: Done",
    "Health read: Done",
    "Webhook of the number: Done",
    "Webhook of the account: Done",
    "Way back proven: Waiting",
    "Catalog: Needs you",
    "First delivery: Waiting",
  ]);
});

test("the catalog is asked for, and who holds the account's webhook is said", () => {
  const html = shown();
  expect(html).toContain("Use this catalog");
  expect(html).toContain("“Wholesale”");
  expect(shown({ vendorCatalogId: "367025965434465" })).not.toContain("Use this catalog");
});

test("the sandbox says what it cannot do, and does not ask for what it lacks", () => {
  const html = shown({ hosting: "sandbox", accountHeldBy: null });
  expect(html).toContain("200 messages at most");
  expect(html.match(/Not offered/g)).toHaveLength(2);
});
