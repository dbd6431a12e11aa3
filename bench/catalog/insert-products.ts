import type { BenchDatabase } from "@/bench/catalog/open-bench-database";
import { foldText } from "@/lib/catalog/fold-text";
import { newId } from "@/lib/shared/ids";

export const tastes = [
  "Classic",
  "Smoked",
  "Wild",
  "Golden",
  "Añejo",
  "Organic",
  "Spicy",
  "Mild",
  "Family",
  "Travel",
];
export const goods = [
  "olive oil",
  "baguette",
  "burrata",
  "espresso",
  "marmalade",
  "chocolate",
  "teapot",
  "blanket",
  "candle",
  "notebook",
  "sneakers",
  "backpack",
  "lantern",
  "pillow",
  "umbrella",
  "saucepan",
  "necklace",
  "perfume",
  "headphones",
  "keyboard",
];
export const makers = [
  "Olivar",
  "Casa Añón",
  "Northwind",
  "Brightside",
  "Fjord",
  "Kumo",
  "Atelier",
  "Zephyr",
];
export const categories = [
  "Pantry > Oils",
  "Bakery",
  "Home > Kitchen",
  "Home > Bedroom",
  "Fashion > Shoes",
  "Gifts",
];
const syllables = [
  "ka",
  "ro",
  "mi",
  "tel",
  "van",
  "so",
  "lu",
  "ber",
  "na",
  "dri",
  "fo",
  "gen",
  "pa",
  "zu",
  "hel",
  "ci",
];

/** The same product for the same place, whatever the catalog's size. */
export function productAt(place: number) {
  const name = `${of(tastes, place)} ${word(place)} ${of(goods, place * 7)} ${of(["250 g", "500 g", "1 kg", "M", "L"], place)}`;
  const retailerId = `${of(goods, place * 7)
    .slice(0, 3)
    .toUpperCase()}-${word(place).slice(0, 2).toUpperCase()}-${100_000 + place}`;
  return { retailerId, name, brand: of(makers, place * 3), category: of(categories, place * 5) };
}

/** Fills the catalog up to this many products. */
export async function insertProducts({ client, catalogId }: BenchDatabase, size: number): Promise<void> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "Product"`);
  for (let from = rows[0]?.count ?? 0; from < size; from += 1000) {
    const products = Array.from({ length: Math.min(1000, size - from) }, (_, at) => rowOf(from + at));
    await client.query(insertion, [catalogId, JSON.stringify(products)]);
  }
  await client.query(words);
  for (const table of ["Product", "ProductWord"]) await client.query(`VACUUM ANALYZE "${table}"`);
}

const insertion = `
  INSERT INTO "Product" ("id", "catalogId", "retailerId", "name", "brand", "category", "price", "currency",
    "availability", "photoUrl", "searchText", "updatedAt")
  SELECT "id", $1, "retailerId", "name", "brand", "category", "price", 'EUR', 'in_stock', 'https://shop.test/a.jpg',
    "searchText", now()
  FROM jsonb_to_recordset($2::jsonb) AS "given" ("id" uuid, "retailerId" text, "name" text, "brand" text,
    "category" text, "price" numeric, "searchText" text)`;

const words = `
  INSERT INTO "ProductWord" ("word", "keys")
  SELECT "word", ARRAY(SELECT "word" UNION
    SELECT overlay("word" placing '' from "at" for 1) FROM generate_series(1, length("word")) "at")
  FROM (SELECT DISTINCT regexp_split_to_table("searchText", '[^[:alpha:]]+') AS "word" FROM "Product") "found"
  WHERE length("word") BETWEEN 3 AND 30 ON CONFLICT DO NOTHING`;

function rowOf(place: number) {
  const product = productAt(place);
  const { name, retailerId, brand, category } = product;
  const searchText = foldText([name, retailerId, brand, category].join(" "));
  return { id: newId(), ...product, price: ((place * 37) % 9900) / 100 + 1, searchText };
}

function of<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new Error("A list of the bench is empty.");
  return item;
}

/** A made-up word: some four thousand of them, as a real catalog has. */
function word(place: number): string {
  const mixed = (place * 2_654_435_761) % 4096;
  return [mixed & 15, (mixed >> 4) & 15, (mixed >> 8) & 15].map((at) => of(syllables, at)).join("");
}
