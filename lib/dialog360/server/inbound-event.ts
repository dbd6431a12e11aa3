import "server-only";

/** A person as a delivery names them. At least one of the two ids is there, or the event is unrecognised. */
export interface Dialog360Person {
  /** Digits only, no plus. */
  waId: string | null;
  userId: string | null;
  name: string | null;
  username: string | null;
}

export interface Dialog360OrderItem {
  /** The words as they came, numbers written out exactly: never rounded, never trimmed away. */
  retailerId: string;
  quantityRaw: string;
  itemPriceRaw: string;
  currencyRaw: string;
}

export type Dialog360MessageBody =
  | { type: "text"; text: string; product: { vendorCatalogId: string | null; retailerId: string } | null }
  | { type: "order"; vendorCatalogId: string | null; note: string | null; items: Dialog360OrderItem[] }
  /** Any other type, named by the vendor's word; `text` is its readable part (a caption, a button's title). */
  | { type: "other"; vendorType: string; text: string | null; raw: unknown };

export interface Dialog360MessageEvent {
  event: "message";
  /** Null in on-premise deliveries and where the vendor left it out: then the token's channel is meant. */
  phoneNumberId: string | null;
  wamid: string;
  sender: Dialog360Person;
  /** Null when unreadable: then the time of receipt counts. */
  sentAt: Date | null;
  contextWamid: string | null;
  body: Dialog360MessageBody;
}

export interface Dialog360StatusEvent {
  event: "status";
  phoneNumberId: string | null;
  wamid: string;
  /** `sent`, `delivered`, `read`, `played`, `failed`, or a word we do not know yet. */
  status: string;
  occurredAt: Date | null;
  callbackData: string | null;
  errors: { code: number | null; title: string | null; detail: string | null }[];
  pricing: unknown;
}

/** Something we keep but do not act on: another webhook field, an entry of a shape nobody knows. */
export interface Dialog360OtherEvent {
  event: "other";
  phoneNumberId: string | null;
  field: string;
}

export type Dialog360Event = Dialog360MessageEvent | Dialog360StatusEvent | Dialog360OtherEvent;

export interface ParsedDelivery {
  events: Dialog360Event[];
  /** Set when nothing in the body could be recognised: `not_json`, `not_an_object`, `unknown_shape`. */
  unrecognised: string | null;
}
