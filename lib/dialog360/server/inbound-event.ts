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

export interface Dialog360Error {
  code: number | null;
  title: string | null;
  detail: string | null;
}

export interface Dialog360ContactCard {
  name: string | null;
  organization: string | null;
  phones: { phone: string; waId: string | null }[];
  emails: string[];
}

/** What a customer's message says. Sources: 360dialog.md §2.4, §5. */
export type Dialog360MessageBody =
  | { type: "text"; text: string; product: { vendorCatalogId: string | null; retailerId: string } | null }
  | { type: "order"; vendorCatalogId: string | null; note: string | null; items: Dialog360OrderItem[] }
  | {
      type: "media";
      mediaKind: "image" | "video" | "audio" | "document" | "sticker";
      /** Null when the vendor left it out: then there is nothing to fetch. Lives 7 days. */
      vendorMediaId: string | null;
      mediaType: string | null;
      sha256: string | null;
      caption: string | null;
      fileName: string | null;
      isVoice: boolean;
      isAnimated: boolean;
    }
  | {
      type: "location";
      latitude: number;
      longitude: number;
      name: string | null;
      address: string | null;
      url: string | null;
    }
  | { type: "contacts"; contacts: Dialog360ContactCard[] }
  /** A tap on a reply button, a list's row, or a template's quick reply; `id` is the button's payload. */
  | {
      type: "choice";
      of: "button" | "list" | "template";
      id: string | null;
      title: string;
      description: string | null;
    }
  /** A flow's or an address form's answer: `fields` are the members of `response_json`, in their order. */
  | { type: "form"; form: string; text: string | null; fields: { name: string; value: string }[] }
  | { type: "call_permission"; isGranted: boolean; expiresAt: Date | null }
  /** A missing or empty emoji takes the reaction back. */
  | { type: "reaction"; targetWamid: string; emoji: string | null }
  | {
      type: "system";
      /** The vendor's word, e.g. `user_changed_number`, `user_changed_user_id`, `customer_identity_changed`. */
      systemType: string;
      text: string | null;
      newWaId: string | null;
      newUserId: string | null;
    }
  | { type: "welcome" }
  | { type: "edit"; targetWamid: string; body: Dialog360MessageBody }
  | { type: "revoke"; targetWamid: string }
  /** Named as such by the vendor (`unsupported`, `unknown`, an interactive message without a body). */
  | { type: "unsupported"; vendorType: string | null; errors: Dialog360Error[] }
  /** Any other type, named by the vendor's word; `text` is its readable part. */
  | { type: "other"; vendorType: string; text: string | null };

/** Where a message came from, as far as it matters to staff. */
export interface Dialog360Origin {
  forwarded: "no" | "once" | "often";
  /** The ad or post that led the customer here. */
  referral: {
    sourceType: string | null;
    sourceUrl: string | null;
    sourceId: string | null;
    headline: string | null;
    text: string | null;
    clickId: string | null;
  } | null;
}

export interface Dialog360MessageEvent {
  event: "message";
  /** Null in on-premise deliveries and where the vendor left it out: then the token's channel is meant. */
  phoneNumberId: string | null;
  wamid: string;
  sender: Dialog360Person;
  /** Null when unreadable: then the time of receipt counts. */
  sentAt: Date | null;
  contextWamid: string | null;
  groupId: string | null;
  origin: Dialog360Origin;
  /** What the vendor says is wrong with the message itself. */
  errors: Dialog360Error[];
  body: Dialog360MessageBody;
}

/**
 * A message of a chat that the shop led in its phone app: `echo` as it is written there, `history` when
 * the number was connected. `recipient` is the customer in both directions.
 */
export interface Dialog360AppMessageEvent {
  event: "app_message";
  source: "echo" | "history";
  phoneNumberId: string | null;
  direction: "inbound" | "outbound";
  wamid: string;
  customer: Dialog360Person;
  sentAt: Date | null;
  contextWamid: string | null;
  /** `history_context.status` in lower case (`read`, `delivered`, …), where it was given. */
  status: string | null;
  body: Dialog360MessageBody;
}

export interface Dialog360StatusEvent {
  event: "status";
  phoneNumberId: string | null;
  wamid: string;
  /** `sent`, `delivered`, `read`, `played`, `failed`, or a word we do not know yet. */
  status: string;
  occurredAt: Date | null;
  /** Whom it was sent to, as far as the status says so; a new business-scoped id may come only here. */
  recipient: Dialog360Person | null;
  callbackData: string | null;
  errors: Dialog360Error[];
  pricing: unknown;
}

/** `user_preferences`: whether a customer wants marketing messages. */
export interface Dialog360PreferenceEvent {
  event: "preference";
  phoneNumberId: string | null;
  customer: Dialog360Person;
  wantsMarketing: boolean;
  changedAt: Date | null;
}

/** `smb_app_state_sync`: a contact in the phone app's address book. */
export interface Dialog360ContactEvent {
  event: "contact";
  phoneNumberId: string | null;
  customer: Dialog360Person;
  action: "add" | "remove";
}

/** Templates, quality, names, limits, alerts, payments' statuses, errors of the account: kept and shown. */
export interface Dialog360AccountEvent {
  event: "account";
  phoneNumberId: string | null;
  wabaId: string | null;
  /** The webhook's field, e.g. `message_template_status_update`; `errors` for `value.errors`. */
  field: string;
  occurredAt: Date | null;
  /** The `value` as plain JSON. */
  detail: unknown;
}

/** Something we keep but do not act on: an unknown field, an entry of a shape nobody knows. */
export interface Dialog360OtherEvent {
  event: "other";
  phoneNumberId: string | null;
  field: string;
}

export type Dialog360Event =
  | Dialog360MessageEvent
  | Dialog360AppMessageEvent
  | Dialog360StatusEvent
  | Dialog360PreferenceEvent
  | Dialog360ContactEvent
  | Dialog360AccountEvent
  | Dialog360OtherEvent;

export interface ParsedDelivery {
  events: Dialog360Event[];
  /** Set when nothing in the body could be recognised. */
  unrecognised: "not_json" | "not_an_object" | "unknown_shape" | null;
}
