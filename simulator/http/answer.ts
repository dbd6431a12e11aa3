import type { ServerResponse } from "node:http";

export type Answer =
  | {
      kind: "content";
      status: number;
      contentType: string;
      bytes: Buffer;
      json?: unknown;
      headers?: Record<string, string>;
    }
  | { kind: "stream"; attach: (response: ServerResponse) => void }
  | { kind: "drop" };

export function jsonAnswer(status: number, json: unknown): Extract<Answer, { kind: "content" }> {
  const bytes = Buffer.from(JSON.stringify(json));
  return { kind: "content", status, contentType: "application/json", bytes, json };
}

export function textAnswer(status: number, text: string, contentType = "text/plain"): Answer {
  const bytes = Buffer.from(text);
  return { kind: "content", status, contentType: `${contentType}; charset=utf-8`, bytes };
}

export function bytesAnswer(contentType: string, bytes: Buffer): Answer {
  return { kind: "content", status: 200, contentType, bytes };
}

/** Cuts the connection without a word. */
export const dropAnswer: Answer = { kind: "drop" };
