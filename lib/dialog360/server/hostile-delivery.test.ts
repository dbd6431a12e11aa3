import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dialog360Event, Dialog360MessageEvent } from "./inbound-event";
import { parseDelivery } from "./parse-delivery";

const samples = new URL("./samples/", import.meta.url);
const sampleNames = readdirSync(samples).filter((name) => name.endsWith(".json"));
const bytesOf = (name: string) => readFileSync(new URL(name, samples));
const parseText = (text: string) => parseDelivery(Buffer.from(text));
const parseJson = (value: unknown) => parseText(JSON.stringify(value));

function message(event: Dialog360Event | undefined): Dialog360MessageEvent {
  if (event?.event !== "message") throw new Error(`a message was expected, not ${event?.event}`);
  return event;
}

function withMessages(messages: unknown[], contacts: unknown[] = []): unknown {
  const value = { metadata: { phone_number_id: "1" }, contacts, messages };
  return { object: "whatsapp_business_account", entry: [{ changes: [{ field: "messages", value }] }] };
}

/** Anything may be in a part that was replaced. */
function listAt(value: unknown, name: string): unknown[] {
  const member: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  return Array.isArray(member) ? member : [];
}

const entriesOf = (delivery: unknown) => listAt(delivery, "entry");

function messagesOf(entry: unknown): unknown[] {
  return listAt(entry, "changes").flatMap((change) =>
    typeof change === "object" && change !== null ? listAt(Reflect.get(change, "value"), "messages") : [],
  );
}

const nasty: unknown[] = [
  null,
  [],
  {},
  "",
  "\u0000\ud800",
  -1,
  1e308,
  "9".repeat(2000),
  { __proto__: null },
  [[[[]]]],
  true,
];

function countParts(name: string): number {
  let parts = 0;
  JSON.stringify(JSON.parse(bytesOf(name).toString()), (_key, part) => {
    parts++;
    return part;
  });
  return parts;
}

/** The sample's JSON with its `at`-th part, counted in the order of writing, replaced. */
function withPartReplaced(name: string, at: number, value: unknown): string {
  const parts = countParts(name);
  let seen = 0;
  const root: unknown = JSON.parse(bytesOf(name).toString());
  return JSON.stringify(root, (_key, part) => (seen++ === at % parts ? value : part)) ?? "null";
}

describe("hostile deliveries", { timeout: 60_000 }, () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const neighbour = {
    id: "wamid.good",
    from: "34600111222",
    type: "order",
    order: { product_items: [{ quantity: 3 }] },
  };

  test("any bytes are survived", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void parseDelivery(bytes)));
  });

  const mutated = fc
    .tuple(fc.constantFrom(...sampleNames), fc.nat(), json)
    .map(([name, at, value]) => withPartReplaced(name, at, value));

  test.each(sampleNames)("%s, each part replaced by each of the nasty values", (name) => {
    for (let at = 0; at < countParts(name); at++) {
      for (const value of nasty) {
        const part: unknown = JSON.parse(withPartReplaced(name, at, value));
        const good = { changes: [{ field: "messages", value: { messages: [neighbour] } }] };
        const { events } = parseJson({ entry: [...entriesOf(part), good, part] });
        expect(events.filter((event) => "wamid" in event && event.wamid === "wamid.good")).toHaveLength(1);
        parseJson(part);
      }
    }
  });

  test("a sample with any part replaced is survived, and loses no well-formed neighbour", () => {
    const change = { field: "messages", value: { messages: [neighbour] } };
    fc.assert(
      fc.property(mutated, fc.boolean(), (text, isFirst) => {
        parseText(text);
        const part: unknown = JSON.parse(text);
        const inEntry = { changes: isFirst ? [change, part] : [part, change] };
        const beside = parseJson({ entry: [part, inEntry, ...entriesOf(part)] });
        const good = beside.events.filter((event) => "wamid" in event && event.wamid === "wamid.good");
        expect(good).toMatchObject([{ event: "message", body: { items: [{ quantityRaw: "3" }] } }]);
      }),
      { numRuns: 500 },
    );
  });

  test("a message with any part replaced loses none of the messages beside it", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const messages = entriesOf(JSON.parse(text)).flatMap(messagesOf);
        const { events } = parseJson(withMessages([...messages, neighbour, ...messages]));
        expect(events).toHaveLength(messages.length * 2 + 1);
        expect(message(events[messages.length])).toMatchObject({ body: { items: [{ quantityRaw: "3" }] } });
      }),
      { numRuns: 500 },
    );
  });

  test("a sample cut anywhere is survived", () => {
    const cut = fc.tuple(fc.constantFrom(...sampleNames), fc.nat(), fc.uint8Array({ maxLength: 4 }));
    fc.assert(
      fc.property(cut, ([name, at, junk]) => {
        const bytes = bytesOf(name);
        parseDelivery(Buffer.concat([bytes.subarray(0, at % bytes.length), junk]));
      }),
    );
  });

  test("whatever stands beside it, a well-formed order is read", () => {
    fc.assert(
      fc.property(
        fc.array(json, { maxLength: 4 }),
        fc.array(json, { maxLength: 4 }),
        json,
        (before, after, contacts) => {
          const value = { contacts, messages: [...before, neighbour, ...after], statuses: before };
          const change = { field: "messages", value };
          const { events, unrecognised } = parseJson({
            entry: [...after, { changes: [...before, change] }, ...before],
          });
          expect(unrecognised).toBeNull();
          const good = events.filter((event) => event.event === "message" && event.wamid === "wamid.good");
          expect(good).toHaveLength(1);
          expect(message(good[0])).toMatchObject({
            sender: { waId: "34600111222" },
            body: { items: [{ quantityRaw: "3" }] },
          });
        },
      ),
    );
  });

  test("no text that the database would refuse leaves the parser", () => {
    const hostile = fc.string({ unit: fc.constantFrom("a", "\u0000", "\ud800", "\udc00", "😀") });
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const messages = [
          { id: `w${one}`, from: other || "x", type: "text", text: { body: one }, context: { id: other } },
          {
            id: "o",
            from_user_id: one || "x",
            type: "order",
            order: { text: one, product_items: [{ quantity: other }] },
          },
          { id: "u", from: "1", type: other || "x", [one]: { [other]: one } },
          {
            id: "f",
            from: "1",
            type: "interactive",
            interactive: { nfm_reply: { response_json: JSON.stringify({ [one]: [other] }) } },
          },
          { id: "m", from: "1", type: "document", document: { id: one, filename: other, caption: one } },
          {
            id: "c",
            from: "1",
            type: "contacts",
            contacts: [{ name: { first_name: one }, phones: [{ phone: other }] }],
          },
        ];
        expect(JSON.stringify(parseJson(withMessages(messages)))).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});
