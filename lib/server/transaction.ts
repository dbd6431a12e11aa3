/** A database transaction under way; only stores and `addJob` can look inside, through lib/server/prisma.ts. */
export interface Tx {
  readonly transaction: symbol;
}
