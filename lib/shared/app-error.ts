/** What can go wrong, as a caller may meet it. HTTP statuses stand in lib/server/http, words in components. */
export const appErrorCodes = [
  "invalid_input",
  "not_signed_in",
  "sign_in_refused",
  "staff_disabled",
  "forbidden",
  "foreign_origin",
  "not_found",
  "conflict",
  "order_move_refused",
  "order_changed_meanwhile",
  "window_closed",
  "message_refused",
  "already_sent",
  "channel_incomplete",
  "channel_key_refused",
  "vendor_unavailable",
  "feed_unreadable",
  "feed_removes_many",
  "import_settled",
  "fetch_refused",
  "graph_refused",
  "graph_unavailable",
  "setup_done",
  "setup_code_wrong",
  "setup_code_missing",
  "too_large",
  "too_many_requests",
  "unknown_sender",
  "wrong_secret",
  "unavailable",
  "unexpected",
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

export interface FieldProblem {
  /** Dotted path into the input, e.g. `sections.0.title`. */
  path: string;
  /** A key of the locale texts or a plain reason code, e.g. `too_long`. */
  problem: string;
  /** Values the sentence needs, e.g. `{ max: 60 }`. */
  values?: Record<string, string | number>;
}

/** The one error that crosses layers on purpose; anything else thrown is our bug. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly fields: FieldProblem[] | undefined;

  constructor(
    code: AppErrorCode,
    message: string,
    options: { cause?: unknown; fields?: FieldProblem[] } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields;
  }
}

export function isAppError(error: unknown, code?: AppErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
