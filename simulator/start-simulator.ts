import { demoLine } from "@/simulator/business-line";
import { shopRoutes } from "@/simulator/catalog/shop-routes";
import { controlRoutes } from "@/simulator/control/control-routes";
import { addCustomer } from "@/simulator/customers/add-customer";
import { rosa } from "@/simulator/customers/scene-people";
import { resumeProgress } from "@/simulator/dialog360/advance-progress";
import { dialog360Routes, unknownPath } from "@/simulator/dialog360/dialog360-routes";
import { openPacer } from "@/simulator/dialog360/pace-limits";
import { seededTemplates } from "@/simulator/dialog360/seeded-templates";
import { graphRoutes } from "@/simulator/graph/graph-routes";
import { openServer } from "@/simulator/http/open-server";
import { openMediaFiles } from "@/simulator/media/media-files";
import type { PhoneBundle } from "@/simulator/phone-server/bundle-phone";
import { openPhones } from "@/simulator/phone-server/open-phones";
import { phoneRoutes } from "@/simulator/phone-server/phone-routes";
import { type ShopProduct, shopProducts } from "@/simulator/shop/products";
import type { Registration } from "@/simulator/state/delivery";
import { seededRandom } from "@/simulator/state/random";
import type { Pace, Simulator } from "@/simulator/state/simulator";
import { loadState, openStateFile } from "@/simulator/state/state-file";
import { startDeliveryQueue } from "@/simulator/webhooks/delivery-queue";

export type SimulatorOptions = {
  port: number;
  apiKey: string;
  statePath?: string;
  shop?: readonly ShopProduct[];
  pace?: Partial<Pace>;
  now?: () => number;
  bundle?: PhoneBundle;
};

export type RunningSimulator = { url: string; close: () => Promise<void> };

const humanPace: Pace = { sentMs: 120, deliveredMs: 400, firstRetryMs: 1000 };

export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const now = options.now ?? Date.now;
  const pace = { ...humanPace, ...options.pace };
  const state = loadState(options.statePath);
  if (state.templates.length === 0) state.templates = seededTemplates();
  const file = openStateFile(options.statePath, state);
  const phones = openPhones();
  const timers = new Set<NodeJS.Timeout>();

  function changed() {
    file.saveSoon();
    phones.refreshSoon();
  }

  function later(delayMs: number, run: () => void) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, delayMs);
    timers.add(timer);
  }

  const queueOf = (to: Registration) =>
    startDeliveryQueue({ state, to, firstRetryMs: pace.firstRetryMs, now, changed });
  const queues = { number: queueOf("number"), account: queueOf("account") };

  function deliver(lane: string, body: unknown, to?: Registration) {
    queues[to ?? "number"].add(lane, body);
    if (to === undefined && state.accountTraffic.alsoMessages) queues.account.add(lane, body);
  }

  function retryDeliveries() {
    queues.number.retryNow();
    queues.account.retryNow();
  }

  const simulator: Simulator = {
    state,
    line: demoLine(options.apiKey),
    shop: options.shop ?? shopProducts,
    pace,
    now,
    mediaFiles: openMediaFiles(options.statePath),
    pacer: openPacer(),
    typingUntil: new Map(),
    changed,
    deliver,
    chance: seededRandom(state.faultRates.seed),
    retryDeliveries,
    reseedDeliveries: (to) => queues[to].reseed(),
    later,
  };
  const emptyBundle = { script: Buffer.alloc(0), style: Buffer.alloc(0) };
  const routes = [
    ...shopRoutes(simulator),
    ...controlRoutes(simulator),
    ...graphRoutes(simulator),
    ...phoneRoutes(simulator, phones, options.bundle ?? emptyBundle),
    // Last, since its media ids are a path of one segment.
    ...dialog360Routes(simulator),
  ];
  const server = await openServer(routes, unknownPath(simulator), options.port);
  addCustomer(simulator, rosa.waId, rosa.name);
  resumeProgress(simulator);
  retryDeliveries();

  async function close() {
    queues.number.stop();
    queues.account.stop();
    for (const timer of timers) clearTimeout(timer);
    phones.close();
    server.close();
    server.closeAllConnections();
    file.saveNow();
  }

  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return { url: `http://127.0.0.1:${port}`, close };
}
