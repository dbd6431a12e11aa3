import type { ProblemCode } from "@/lib/client/api-client";

/** The sentence for each thing that can go wrong: a key of locales/<language>/errors.json. */
export const problemWords = {
  invalid_input: "invalidInput",
  not_signed_in: "notSignedIn",
  sign_in_refused: "signInRefused",
  staff_disabled: "staffDisabled",
  forbidden: "forbidden",
  foreign_origin: "foreignOrigin",
  not_found: "notFound",
  conflict: "conflict",
  order_move_refused: "orderMoveRefused",
  order_changed_meanwhile: "orderChangedMeanwhile",
  window_closed: "windowClosed",
  message_refused: "messageRefused",
  channel_incomplete: "channelIncomplete",
  channel_key_refused: "channelKeyRefused",
  vendor_unavailable: "vendorUnavailable",
  feed_unreadable: "feedUnreadable",
  fetch_refused: "fetchRefused",
  setup_done: "setupDone",
  setup_code_wrong: "setupCodeWrong",
  setup_code_missing: "setupCodeMissing",
  too_large: "tooLarge",
  too_many_requests: "tooManyRequests",
  unknown_sender: "unknownSender",
  wrong_secret: "wrongSecret",
  unavailable: "unavailable",
  unexpected: "unexpected",
  offline: "offline",
} as const satisfies Record<ProblemCode, string>;

export type ProblemWordKey = (typeof problemWords)[ProblemCode];
