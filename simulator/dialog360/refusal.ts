import { randomBytes } from "node:crypto";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";

// Codes and HTTP statuses: 360dialog.md §4.1. Titles are Meta's where the documents show one.
const codes = {
  100: { http: 400, title: "Invalid parameter" },
  130429: { http: 400, title: "Rate limit hit" },
  131000: { http: 500, title: "Something went wrong" },
  131008: { http: 400, title: "Required parameter is missing" },
  131009: { http: 400, title: "Parameter value is not valid" },
  131021: { http: 400, title: "Recipient cannot be sender" },
  131026: { http: 400, title: "Message undeliverable" },
  131047: { http: 400, title: "Re-engagement message" },
  131051: { http: 400, title: "Unsupported message type" },
  131053: { http: 400, title: "Media upload error" },
  131056: { http: 400, title: "(Business Account, Consumer Account) pair rate limit hit" },
  132000: { http: 400, title: "Number of parameters does not match the expected number of params" },
  132001: { http: 404, title: "Template name does not exist in the translation" },
  132012: { http: 400, title: "Parameter format does not match format in the created template" },
  132015: { http: 400, title: "Template is paused" },
  132016: { http: 400, title: "Template is disabled" },
} as const;

export type VendorCode = keyof typeof codes;
export type Refusal = { code: VendorCode; details: string };

/** Meta's error body as 360dialog passes it through (360dialog.md §1.3). */
export function refusalAnswer({ code, details }: Refusal): Answer {
  const { http, title } = codes[code];
  return jsonAnswer(http, {
    error: {
      message: `(#${code}) ${title}`,
      type: "OAuthException",
      code,
      error_data: { messaging_product: "whatsapp", details },
      fbtrace_id: `A${randomBytes(16).toString("base64url")}`,
    },
  });
}

/** The same refusal as one entry of a webhook's `errors` (360dialog.md §2.4, §2.5). */
export function refusalNotice({ code, details }: Refusal) {
  const { title } = codes[code];
  return { code, title, message: `(#${code}) ${title}`, error_data: { details } };
}

/** 360dialog's own shape, of its configuration endpoints and its key check (360dialog.md §1.3). */
export function metaAnswer(httpCode: number, developerMessage: string, details?: string[]): Answer {
  return jsonAnswer(httpCode, {
    meta: {
      success: false,
      http_code: httpCode,
      developer_message: developerMessage,
      ...(details === undefined ? {} : { details }),
    },
  });
}
