import "server-only";

const namesKept = 300;
/** One that writes many rows at once has another text for each number of rows. */
const longestNamed = 4_000;

const names = new Map<string, string>();

/**
 * A name under which a connection keeps a statement prepared, so that PostgreSQL parses and plans it once;
 * empty for those that are too long, or too many, to be worth its memory.
 */
export function nameStatement({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (sql.length > longestNamed || names.size >= namesKept) return "";
  const name = `cartdesk_${names.size}`;
  names.set(sql, name);
  return name;
}
