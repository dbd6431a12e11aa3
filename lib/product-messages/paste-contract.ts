import { z } from "zod";
import { productSchema } from "@/lib/catalog/contract";

/** A column of a thousand names fits; more is somebody's whole catalog. */
export const pasteMaxLength = 100_000;
export const pasteMaxLines = 1000;

export const pasteInputSchema = z.object({
  catalogId: z.uuid(),
  text: z.string().max(pasteMaxLength),
});
export type PasteInput = z.infer<typeof pasteInputSchema>;

/** How a line names its product: by SKU, by SKU in other letters' case, by name, or by resembling it. */
export const pasteMatches = ["sku", "sku_case", "name", "similar"] as const;
export type PasteMatch = (typeof pasteMatches)[number];

export const pasteOutcomes = [
  "found",
  /** Several products fit, or one that only resembles the words. */
  "ambiguous",
  "unknown",
  /** A product that an earlier line names already. */
  "repeated",
  "heading",
  /** A spreadsheet's first row, which names its columns. */
  "column_names",
  /** After the last line that is read. */
  "too_many",
] as const;
export type PasteOutcome = (typeof pasteOutcomes)[number];

export const pastedLineSchema = z.object({
  /** Counted from 1; a line that names several products comes several times. */
  line: z.number().int(),
  text: z.string(),
  /** Blank lines part one block from the next. */
  block: z.number().int(),
  outcome: z.enum(pasteOutcomes),
  match: z.enum(pasteMatches).nullable(),
  /** The product of a found or repeated line. */
  retailerId: z.string().nullable(),
  /** The nearest products, the most alike first. */
  nearest: z.array(z.string()),
});
export type PastedLineDto = z.infer<typeof pastedLineSchema>;

/** Every line that is not blank comes back, in its order; nothing is dropped in silence. */
export const pastedProductsSchema = z.object({
  lines: z.array(pastedLineSchema),
  /** Each product that a line names, once. */
  products: z.array(productSchema),
});
export type PastedProductsDto = z.infer<typeof pastedProductsSchema>;
