/** A message as the wire wants it, without recipient, `messaging_product` and callback data, which the client adds. */
export type Dialog360Request = { [key: string]: Dialog360Json };
export type Dialog360Json =
  | string
  | number
  | boolean
  | null
  | Dialog360Json[]
  | { [key: string]: Dialog360Json };
