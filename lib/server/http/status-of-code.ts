import "server-only";
import type { AppErrorCode } from "@/lib/shared/app-error";

export const statusOfCode: Record<AppErrorCode, number> = {
  invalid_input: 400,
  not_signed_in: 401,
  forbidden: 403,
  foreign_origin: 403,
  not_found: 404,
  conflict: 409,
  order_move_refused: 409,
  order_changed_meanwhile: 409,
  window_closed: 409,
  message_refused: 422,
  channel_incomplete: 409,
  channel_key_refused: 422,
  vendor_unavailable: 502,
  feed_unreadable: 422,
  fetch_refused: 422,
  setup_done: 409,
  setup_code_wrong: 403,
  setup_code_missing: 409,
  too_large: 413,
  too_many_requests: 429,
  unknown_sender: 404,
  wrong_secret: 401,
  unavailable: 503,
  unexpected: 500,
};
