declare const isTransaction: unique symbol;

/** A database transaction under way; only stores and `addJob` can look inside. */
export interface Tx {
  readonly [isTransaction]: true;
}
