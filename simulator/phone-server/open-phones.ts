import type { ServerResponse } from "node:http";

const gatherMs = 30;
const heartbeatMs = 15_000;

export type OpenPhones = {
  attach: (response: ServerResponse, view: () => unknown) => void;
  refreshSoon: () => void;
  close: () => void;
};

/** The event streams of the open phone pages; each is sent its whole view whenever that changed. */
export function openPhones(): OpenPhones {
  const phones = new Map<ServerResponse, { view: () => unknown; shown: string }>();
  let timer: NodeJS.Timeout | undefined;
  const heartbeat = setInterval(() => {
    for (const response of phones.keys()) response.write(":\n\n");
  }, heartbeatMs).unref();

  function attach(response: ServerResponse, view: () => unknown) {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.on("close", () => phones.delete(response));
    phones.set(response, { view, shown: "" });
    refresh();
  }

  function refresh() {
    clearTimeout(timer);
    timer = undefined;
    for (const [response, phone] of phones) {
      const view = JSON.stringify(phone.view());
      if (view !== phone.shown) response.write(`data: ${view}\n\n`);
      phone.shown = view;
    }
  }

  function refreshSoon() {
    timer ??= setTimeout(refresh, gatherMs);
  }

  function close() {
    clearTimeout(timer);
    clearInterval(heartbeat);
    for (const response of phones.keys()) response.end();
    phones.clear();
  }

  return { attach, refreshSoon, close };
}
