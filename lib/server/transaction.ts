/** A database transaction under way; only stores can look inside, through lib/server/prisma.ts. */
export interface Tx {
  readonly transaction: symbol;
}
