import { testLine } from "./message-bodies";

export type SimulatorCall = (
  method: string,
  path: string,
  body?: unknown,
  key?: string,
) => Promise<{ status: number; json: unknown }>;

export function callSimulator(url: string): SimulatorCall {
  return async (method, path, body, key = testLine.apiKey) => {
    const response = await fetch(url + path, {
      method,
      headers: { "d360-api-key": key, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, json: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
