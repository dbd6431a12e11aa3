import { foldText } from "@/lib/catalog/fold-text";

export interface PastedLine {
  line: number;
  text: string;
  block: number;
  /** What the whole line may be the SKU or the name of. */
  wholes: string[];
  /** Cells of a row, or the words of a line that may be SKUs. */
  cells: string[];
  /** What is compared with the catalog's words where nothing fits exactly; empty when there is none. */
  words: string;
  /** Set where the line says itself that it is a heading: "# Cheese", "Cheese:", "[Cheese]". */
  heading: string | null;
  isColumnNames: boolean;
}

const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;
const bullet = /^(?:[•·▪*–—>☐☑✓✔-]\s*|\(?\d{1,3}[.)]\s+)/;
const leadingQuantity = /^\d{1,4}\s*(?:[x×*]|pcs?\.?|pieces?|st\.?|uds?\.?|un\.?)\s+/i;
const trailingQuantity = /(?:\s*[x×*]\s*\d{1,4}|\s*\(\d{1,4}\))$/i;
const price =
  /[\s,:–—-]*(?:(?:[$€£¥₹]|R\$|[A-Z]{3})\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₹]|[A-Z]{3}\b|د\.إ))(?:\s*(?:each|c\/u|cada))?$/u;
const wordsMaxLength = 200;
/** A shorter word with a digit is a quantity more often than a SKU. */
const skuMinLength = 3;

/** Names of columns as shops' exports have them. */
const columnNames = new Set(
  `sku id name title product products item items price quantity qty code article description category brand
   retailer_id content_id nombre producto productos precio cantidad código codigo artículo articulo referencia
   nome produto produtos preço preco quantidade referência المنتج الاسم السعر الكمية رمز`.split(/\s+/),
);

/** The lines that are not blank, with what each may mean. Blank lines part blocks. */
export function readPastedText(text: string): PastedLine[] {
  const read: PastedLine[] = [];
  let block = 0;
  let isAfterBlank = false;
  for (const [index, raw] of text.split(/\r\n?|\n|\u2028/).entries()) {
    const line = raw.replace(invisible, "").replaceAll("\u00A0", " ");
    if (line.trim() === "") {
      isAfterBlank = read.length > 0;
      continue;
    }
    if (isAfterBlank) block += 1;
    isAfterBlank = false;
    read.push({ ...readLine(line), line: index + 1, block });
  }
  const [first] = read;
  if (first) first.isColumnNames = namesColumns(first);
  return read;
}

/** One line on its own, as for a cell that is looked at once more. */
export function readLine(raw: string): Omit<PastedLine, "line" | "block"> {
  const text = raw.trim();
  const bare = withoutQuantityAndPrice(text);
  const row = cellsOf(raw);
  const isRow = row.length > 1;
  return {
    text: text.replace(/\t+/g, " · "),
    wholes: distinct([text, bare, ...(isRow ? [] : row)]),
    cells: distinct([...row, ...row.map(withoutQuantityAndPrice), ...tokensOf(text)]),
    words: foldText(wordsOf(/[\t;|]/.test(raw) ? row : [bare])).slice(0, wordsMaxLength),
    heading: headingOf(text),
    isColumnNames: false,
  };
}

function namesColumns({ cells, text }: PastedLine): boolean {
  const named = text.split(/\s*[·;,|]\s*/).map((cell) => cell.toLowerCase().replace(/^"|"$/g, ""));
  return cells.length > 0 && named.every((cell) => columnNames.has(cell));
}

function headingOf(text: string): string | null {
  const found = /^#+\s*(.+?)\s*#*$/.exec(text) ?? /^\[(.+)\]$/.exec(text) ?? /^(.+?)\s*[:：]$/.exec(text);
  return found?.[1]?.trim() || null;
}

function withoutQuantityAndPrice(text: string): string {
  return text
    .replace(bullet, "")
    .replace(leadingQuantity, "")
    .replace(price, "")
    .replace(trailingQuantity, "")
    .trim();
}

function cellsOf(raw: string): string[] {
  const separator = ["\t", ";", "|", ","].find((mark) => raw.includes(mark));
  const cells = separator === undefined ? [raw] : raw.split(separator);
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}

/** Words that have a digit or are all capitals may be SKUs; marks around them are not theirs. */
function tokensOf(text: string): string[] {
  return text
    .split(/[\s,;|()[\]]+/)
    .map((word) => word.replace(/^[#:"'«]+|[:"'».]+$/g, ""))
    .filter((word) => word.length >= skuMinLength && /\d|^[A-Z_-]+$/.test(word));
}

/** Of a row the cell with the most letters: not its quantity, not its price. */
function wordsOf(cells: string[]): string {
  const lettersOf = (cell: string) => cell.replace(/\P{L}/gu, "").length;
  const [most = ""] = cells.toSorted((one, other) => lettersOf(other) - lettersOf(one));
  return withoutQuantityAndPrice(most);
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
