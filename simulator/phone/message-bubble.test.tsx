import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ChatContent } from "@/simulator/state/chat-content";
import { MessageBubble } from "./message-bubble";
import type { PhoneMessage, PhoneView } from "./phone-contract";

const product = {
  retailerId: "BREAD",
  name: "Sourdough",
  description: "",
  brand: "",
  price: "4.50",
  currency: "EUR",
  isAvailable: true,
  pictureUrl: "/bread.jpg",
};

function shown(content: ChatContent, changes: Partial<PhoneMessage> = {}): string {
  const message: PhoneMessage = {
    id: "wamid.1",
    author: "shop",
    sentAt: 0,
    progress: "delivered",
    content,
    ...changes,
  };
  const view: PhoneView = {
    shopName: "Olive & Thyme",
    isShopTyping: false,
    customer: { waId: "34", name: "Rosa" },
    customers: [],
    messages: [message],
    products: [product],
  };
  return renderToStaticMarkup(<MessageBubble message={message} view={view} hasTail onOpen={() => {}} />);
}

const kinds: readonly (readonly [ChatContent, ...string[]])[] = [
  [{ kind: "text", text: "Hello" }, "Hello"],
  [{ kind: "media", mediaType: "image", mediaId: "7", caption: "Look" }, 'src="/phone/media/7"', "Look"],
  [{ kind: "media", mediaType: "audio", mediaId: "7", isVoice: true }, 'aria-label="Voice message"'],
  [{ kind: "media", mediaType: "video", link: "https://a.example/b.mp4" }, 'src="https://a.example/b.mp4"'],
  [
    { kind: "media", mediaType: "document", mediaId: "7", filename: "list.pdf" },
    "list.pdf",
    "/phone/media/7",
  ],
  [{ kind: "media", mediaType: "sticker", mediaId: "7" }, 'alt="Sticker"'],
  [{ kind: "location", latitude: 40.4, longitude: -3.7, name: "Home" }, "Home"],
  [{ kind: "contacts", contacts: [{ name: "Ana", phones: ["+34 1"] }] }, "Ana", "+34 1"],
  [{ kind: "catalog", body: "Look around", thumbnailId: "BREAD" }, "View catalog", "/bread.jpg"],
  [{ kind: "carousel", body: "Swipe", retailerIds: ["BREAD", "GONE"] }, "Sourdough", "No longer available"],
  [{ kind: "location_request", body: "Where?" }, "Where?", "Send location"],
  [{ kind: "link", body: "See", label: "Open", url: "https://a.example/" }, 'href="https://a.example/"'],
  [
    {
      kind: "buttons",
      header: { text: "Head" },
      body: "Day?",
      footer: "Foot",
      buttons: [{ id: "s", title: "Saturday" }],
    },
    "Head",
    "Day?",
    "Foot",
    "Saturday",
  ],
  [{ kind: "list", body: "When?", button: "Choose", sections: [] }, "When?", "Choose"],
  [{ kind: "address", body: "Where to?", country: "IN" }, "Provide address"],
  [{ kind: "flow", body: "Book", label: "Start" }, "Start"],
  [{ kind: "notice", body: "Shipped", label: "View order" }, "View order"],
  [
    {
      kind: "template",
      name: "t",
      body: "Hi Rosa",
      retailerIds: [],
      buttons: [
        { type: "quick_reply", text: "Stop" },
        { type: "url", text: "Shop", url: "https://a.example/x" },
      ],
    },
    "Hi Rosa",
    "Stop",
    'href="https://a.example/x"',
  ],
  [
    {
      ...{ kind: "template", name: "t", body: "Fresh", header: { text: "This week" }, thumbnailId: "BREAD" },
      ...{ retailerIds: ["BREAD"], sections: [{ title: "Bread", retailerIds: ["BREAD"] }] },
      buttons: [{ type: "mpm", text: "View items" }],
    },
    "This week",
    "1 item",
    "View items",
  ],
  [
    {
      ...{ kind: "template", name: "t", body: "It is back", retailerIds: ["BREAD"] },
      buttons: [{ type: "spm", text: "View" }],
    },
    "Sourdough",
    "It is back",
  ],
  [
    {
      ...{ kind: "template", name: "t", body: "Look", retailerIds: [], thumbnailId: "BREAD" },
      buttons: [{ type: "catalog", text: "View catalog" }],
    },
    "catalog",
    "Browse pictures and details",
  ],
  [
    { kind: "template", name: "t", body: "Picnic", retailerIds: ["BREAD"], buttons: [] },
    "Picnic",
    "Sourdough",
  ],
  [{ kind: "choice", via: "button", id: "s", title: "Saturday" }, "Saturday"],
  [
    {
      kind: "form",
      name: "address_message",
      body: "Sent",
      responseJson: '{"values":{"in_pin_code":"411001"}}',
    },
    "in pin code",
    "411001",
  ],
];

const cases = kinds.map(([content, ...parts]) => ({ content, parts }));

test.each(cases)("shows $content.kind", ({ content, parts }) => {
  const html = shown(content);
  for (const part of parts) expect(html).toContain(part);
});

test("shows what a message answers, reactions, edits and that it is gone", () => {
  const text: ChatContent = { kind: "text", text: "Hello" };
  expect(shown(text, { quotedId: "wamid.1" })).toContain("quote-text");
  expect(shown(text, { reactions: { customer: "👍", shop: "👍" } })).toContain("</span>👍</p>");
  expect(shown(text, { isEdited: true })).toContain("Edited");
  const gone = shown(text, { isRevoked: true, author: "customer" });
  expect(gone).toContain("You deleted this message");
  expect(gone).not.toContain("Hello");
});
