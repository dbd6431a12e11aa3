import { readdirSync } from "node:fs";
import fc from "fast-check";
import { sampleDelivery } from "@/lib/testing/factories/sample-delivery";
import * as words from "./hostile-words";
import { replacePart } from "./replace-part";

export interface HostileDelivery {
  kind: string;
  body: Uint8Array<ArrayBuffer>;
}

const samples = readdirSync(new URL("../../dialog360/server/samples", import.meta.url))
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.stringify(JSON.parse(sampleDelivery(name))));
const orders = samples.filter((text) => text.includes("product_items"));

/** With ids of its own nearly always: a wamid that was seen before is a duplicate, whatever else it says. */
function textOf(from: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...from), fc.nat(), fc.integer({ min: 0, max: 9 }))
    .map(([text, id, chance]) => (chance === 0 ? text : text.replaceAll('"id":"', `"id":"${id}.`)));
}

// An order is what must not be lost: every second one starts from a cart.
const start = fc.oneof(textOf(samples), textOf(orders));

function replaced(
  raw: fc.Arbitrary<string>,
  keys: string[] | null = null,
  from = start,
): fc.Arbitrary<string> {
  return fc
    .tuple(from, fc.nat(), raw)
    .map(([text, at, part]) => replacePart(JSON.parse(text), keys, at, part));
}

/** Every part of these keys, each a word of its own: an index may hold several of them. */
function allReplaced(keys: string[]): fc.Arbitrary<string> {
  return fc.tuple(start, words.longestWord).map(([text, word]) => {
    let seen = 0;
    const turned = () => word.slice(++seen * 7) + word.slice(0, seen * 7);
    return JSON.stringify(JSON.parse(text), (key, part) => (keys.includes(key) ? turned() : part));
  });
}

/** Meta packs up to 1,000 updates into one delivery (360dialog.md §2.1, read 2026-11-25). */
function thousand(key: string): fc.Arbitrary<string> {
  const having = samples.filter((text) => text.includes(`"${key}":[{`));
  return fc.tuple(textOf(having), fc.nat()).map(([text, id]) => {
    const list = Array.from({ length: 1_000 }, (_, at) => ({
      ...{ id: `wamid.${id}.${at}`, timestamp: "1603069091", recipient_id: "16315551234", status: "sent" },
      ...{ from: `1631555000${at % 7}`, type: "text", text: { body: `${at}` } },
      ...{ product_retailer_id: `${at}`, quantity: at, item_price: 0.1, currency: "EUR" },
    }));
    return replacePart(JSON.parse(text), [key], 0, JSON.stringify(list));
  });
}

function spliced(junk: fc.Arbitrary<Uint8Array>, removed: number): fc.Arbitrary<Uint8Array> {
  return fc.tuple(start, fc.nat(), junk).map(([text, at, bytes]) => {
    const whole = Buffer.from(text);
    const from = at % whole.length;
    return Buffer.concat([whole.subarray(0, from), bytes, whole.subarray(from + removed)]);
  });
}

const bytes = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most });
const literal = (...texts: string[]) => fc.constantFrom(...texts.map((text) => Buffer.from(text, "latin1")));

const duplicateKeys = fc
  .tuple(start, fc.nat(), words.wrongTypes, fc.boolean())
  .map(([text, at, raw, isFirst]) => {
    const keys = [...text.matchAll(/"(\w+)":/g)];
    const found = keys[at % keys.length];
    if (!found) return text;
    const [key] = found;
    return isFirst
      ? `${text.slice(0, found.index)}${key}${raw},${text.slice(found.index)}`
      : text.replaceAll(/}/g, (end, index) => (index > found.index ? `,${key}${raw}}` : end));
  });

/** What is thrown at the webhook's door, by kind; the heavy ones come more rarely. */
const kinds: Record<string, { of: fc.Arbitrary<string | Uint8Array>; weight?: number }> = {
  nul: { of: replaced(words.nul) },
  "lone surrogates": { of: replaced(words.loneSurrogates) },
  "4-byte characters": { of: replaced(words.fourByteCharacters) },
  "10,000 deep": { of: replaced(words.deepNesting), weight: 4 },
  "huge numbers": { of: replaced(words.hugeNumbers) },
  "wrong types": { of: replaced(words.wrongTypes), weight: 40 },
  "prototype keys": { of: replaced(words.prototypeKeys) },
  "any JSON": { of: replaced(words.anyJson) },
  "long words": { of: replaced(words.longWords) },
  "500-character SKUs": { of: replaced(words.longWords, ["product_retailer_id"], textOf(orders)) },
  "long ids": { of: replaced(words.longWords, ["id", "status", "from", "wa_id", "user_id", "type"]) },
  "long ids, all of them": { of: allReplaced(["id", "status", "recipient_id", "user_id"]) },
  "100 kB notes": { of: replaced(words.longNotes, ["text", "body", "caption", "name"]), weight: 1 },
  "dates far away": { of: replaced(words.farDates, ["timestamp", "time"]) },
  quantities: { of: replaced(words.quantities, ["quantity"], textOf(orders)) },
  prices: { of: replaced(words.prices, ["item_price"], textOf(orders)) },
  "two currencies": { of: replaced(words.currencies, ["currency"], textOf(orders)) },
  "duplicate keys": { of: duplicateKeys },
  "1,000 messages": { of: thousand("messages"), weight: 1 },
  "1,000 statuses": { of: thousand("statuses"), weight: 1 },
  "1,000 cart lines": { of: thousand("product_items"), weight: 1 },
  "cut bodies": { of: spliced(bytes(0, 4), Number.POSITIVE_INFINITY) },
  "bytes put in": { of: spliced(bytes(1, 8), 0) },
  "bytes changed": { of: spliced(bytes(1, 2), 2) },
  "NUL and broken UTF-8 put in": {
    of: spliced(literal("\0", "\xff", "\xed\xa0\x80", "\xc0\x80", "\xef\xbb\xbf"), 0),
  },
  "random bytes": { of: bytes(0, 500) },
};

export const hostileKinds = Object.keys(kinds);

export const hostileDelivery: fc.Arbitrary<HostileDelivery> = fc.oneof(
  ...Object.entries(kinds).map(([kind, { of, weight = 10 }]) => ({
    weight,
    arbitrary: of.map((body) => ({ kind, body: new Uint8Array(Buffer.from(body)) })),
  })),
);
