import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { askKinds, type MessageContent, mediaKinds } from "@/lib/conversations/message-content";
import { languages } from "@/lib/staff/contract";
import ar from "@/locales/ar/conversations.json";
import en from "@/locales/en/conversations.json";
import es from "@/locales/es/conversations.json";
import ptBR from "@/locales/pt-BR/conversations.json";
import { previewWords } from "./preview-words";

const sentences = { ar, en, es, "pt-BR": ptBR };
const emptyProducts = { header: null, body: null, footer: null, sections: [] };
const noTemplate = { kind: "template" as const, header: null, footer: null, shows: null, sections: [] };
const media = { kind: "media", caption: null, fileName: null, isVoice: false, isAnimated: false } as const;
const ask = { kind: "ask", header: null, body: null, footer: null, url: null } as const;

/** One of each kind; a kind without one here is a type error. */
const oneOfEach: { [Kind in MessageContent["kind"]]: Extract<MessageContent, { kind: Kind }>[] } = {
  text: [{ kind: "text", text: "Hello", product: null }],
  order: [{ kind: "order", itemCount: 3, note: null, totals: [], orderNumber: 7 }],
  product: [{ kind: "product", ...emptyProducts }],
  product_list: [{ kind: "product_list", ...emptyProducts }],
  product_carousel: [{ kind: "product_carousel", ...emptyProducts }],
  catalog: [{ kind: "catalog", ...emptyProducts }],
  media: [
    ...mediaKinds.map((mediaKind) => ({ ...media, mediaKind })),
    { ...media, mediaKind: "audio", isVoice: true },
    { ...media, mediaKind: "image", caption: "Our shelf" },
  ],
  location: [{ kind: "location", latitude: 1, longitude: 2, name: "Plaza", address: null, url: null }],
  contacts: [
    { kind: "contacts", contacts: [{ name: "Ana", organization: null, phones: [], emails: [] }] },
    { kind: "contacts", contacts: [] },
  ],
  choice: [{ kind: "choice", of: "list", title: "Tomorrow", description: null }],
  form: ["address_message", "flow", "survey"].map((form) => ({ kind: "form", form, text: null, fields: [] })),
  call_permission: [
    { kind: "call_permission", isGranted: true },
    { kind: "call_permission", isGranted: false },
  ],
  reaction: [
    { kind: "reaction", emoji: "👍" },
    { kind: "reaction", emoji: null },
  ],
  system: ["user_changed_number", "user_changed_user_id", "customer_identity_changed", "new_event"].map(
    (event) => ({ kind: "system", event, text: null }),
  ),
  welcome: [{ kind: "welcome" }],
  ask: askKinds.map((kind) => ({ ...ask, ask: kind, labels: [] })),
  template: [{ ...noTemplate, name: "order_ready", language: "es", body: null }],
  unsupported: [
    { kind: "unsupported", type: "poll", detail: null },
    { kind: "unsupported", type: "interactive", detail: "Unsupported webhook payload" },
    { kind: "unsupported", type: null, detail: null },
  ],
  other: [
    { kind: "other", type: "hologram", text: null },
    { kind: "other", type: "revoked", text: null },
  ],
};

describe.each(languages)("%s", (language) => {
  // A sentence that is missing throws, where the screen would show its key.
  const t = createTranslator({
    locale: language,
    messages: { conversations: sentences[language] },
    namespace: "conversations",
    onError: (error) => {
      throw error;
    },
  });

  test.each(
    Object.values(oneOfEach)
      .flat()
      .map((content) => [JSON.stringify(content), content] as const),
  )("says %s in words", (_name, content) => {
    for (const direction of ["inbound", "outbound"] as const) {
      const words = previewWords(t, { content, direction });
      expect(words.trim()).not.toBe("");
      expect(words).not.toMatch(/undefined|null|conversations\.|\{/);
    }
  });

  test.each(["user_changed_number", "user_changed_user_id", "customer_identity_changed"])(
    "says %s in its own words, whatever the vendor wrote",
    (event) => {
      const say = (text: string | null) =>
        previewWords(t, { content: { kind: "system", event, text }, direction: "inbound" });
      expect(say("User A changed from 34600000001 to 34600000002")).toBe(say(null));
      expect(say(null)).not.toContain(event);
    },
  );

  test("leaves an event that is new to us in the vendor's words", () => {
    const content = { kind: "system", event: "new_event", text: "Something new" } as const;
    expect(previewWords(t, { content, direction: "inbound" })).toBe("Something new");
  });

  test("names who took a message back", () => {
    const [content] = oneOfEach.text;
    if (!content) throw new Error("no text");
    const revokedAt = "2026-11-25T10:00:00Z";
    const [theirs, ours] = (["inbound", "outbound"] as const).map((direction) =>
      previewWords(t, { content, direction, revokedAt }),
    );
    expect(theirs).not.toBe(ours);
    expect(theirs).not.toContain("Hello");
  });
});

test("a caption stands after the kind", () => {
  const t = createTranslator({ locale: "en", messages: { conversations: en }, namespace: "conversations" });
  const content = { ...media, mediaKind: "image" as const, caption: "Our shelf" };
  expect(previewWords(t, { content, direction: "inbound" })).toBe("Photo · Our shelf");
});

test("the marks around words are left out", () => {
  const t = createTranslator({ locale: "en", messages: { conversations: en }, namespace: "conversations" });
  const words = (content: MessageContent) => previewWords(t, { content, direction: "inbound" });
  expect(words({ kind: "text", text: "*Two* boxes of `BREAD-1`", product: null })).toBe(
    "Two boxes of BREAD-1",
  );
  expect(words({ ...media, mediaKind: "image", caption: "_Our_ shelf" })).toBe("Photo · Our shelf");
  expect(words({ ...media, mediaKind: "document", fileName: "a *b* c.pdf" })).toBe("Document · a *b* c.pdf");
  expect(words({ ...ask, ask: "link", body: "*Pay* here", labels: [] })).toBe("Link · Pay here");
  expect(words({ ...noTemplate, name: "x", language: "es", body: "~Old~ new" })).toBe("Old new");
});
