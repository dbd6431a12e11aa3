import "server-only";
import type { JobHelpers, TaskList } from "graphile-worker";
import { z } from "zod";
import { readDueGraphRuns } from "@/lib/catalog/server/graph/read-due-graph-runs";
import { pruneImports } from "@/lib/catalog/server/prune-imports";
import { readDueFeeds } from "@/lib/catalog/server/read-due-feeds";
import { checkDueChannels } from "@/lib/channels/server/check-due-channels";
import { deliverProbe } from "@/lib/channels/server/probe-webhook";
import { fetchDueMedia } from "@/lib/conversations/server/fetch-due-media";
import { sendDueMessages } from "@/lib/conversations/server/send-due-messages";
import { tellReadInTurn } from "@/lib/conversations/server/tell-read";
import { attributeWaitingCarts } from "@/lib/orders/server/attribute-waiting-carts";
import { pinDueOrderPhotos } from "@/lib/orders/server/pin-order-photos";
import { pruneDrafts } from "@/lib/product-messages/server/prune-drafts";
import { coalesceKnocks } from "@/lib/server/coalesce-knocks";
import type { JobName } from "@/lib/server/jobs";
import { forwardDeliveries } from "./forward-deliveries";
import { pruneDeliveries } from "./prune-deliveries";
import { publishDeliveryNews } from "./publish-delivery-news";
import { sweepFiles } from "./sweep-files";
import { workDelivery, workDueDeliveries } from "./work-delivery";

const deliveryKnockSchema = z.object({ deliveryIds: z.array(z.uuid()) }).catch({ deliveryIds: [] });
const probeKnockSchema = z.object({ channelId: z.uuid().nullable() }).catch({ channelId: null });
const maxProbeAttempts = 6;
const readKnockSchema = z.object({ messageId: z.uuid().nullable() }).catch({ messageId: null });

/**
 * How many jobs run at once. Sending, forwarding, fetching files, reading Graph and feeds, pinning photos, blue ticks
 * and asking
 * how numbers are take one slot each at most, however slow the other side is, so that deliveries always have the rest.
 */
export const workerSlots = 10;

// It sends several at once, and a slow vendor must not keep deliveries waiting.
const sendOutbox = coalesceKnocks(1, (signal, nextKnock) =>
  sendDueMessages({ nextKnock, ...(signal && { signal }) }),
);

// A knock comes with every delivery, and a slow address must not take a second slot.
const forwardDue = coalesceKnocks(1, forwardDeliveries);
// A knock comes with every order, and a shop's slow pictures must not take a second slot.
const pinPhotos = coalesceKnocks(1, pinDueOrderPhotos);
// One statement serves all that wait.
const attributeOrigins = coalesceKnocks(1, () => attributeWaitingCarts());
// It fetches several at once, and counts how many of a number are under way (fetch-due-media.ts).
const fetchMedia = coalesceKnocks(1, (signal, nextKnock) => fetchDueMedia({ signal, nextKnock }));

// A long catalog takes minutes, and must not take a second slot.
const readGraph = coalesceKnocks(1, readDueGraphRuns);
// A knock comes with every press of "Read now", and a slow host must not take a second slot.
const readFeeds = coalesceKnocks(1, readDueFeeds);

// A number that answers slowly is asked about by one job, not by each sweep's.
const checkChannels = coalesceKnocks(1, checkDueChannels);

/** The one list of jobs, for the long-running worker and for a run until the queue is empty alike. */
export const taskList: TaskList & Record<JobName, TaskList[string]> = {
  "process-delivery": async (payload, { abortSignal }: JobHelpers) => {
    const { deliveryIds } = deliveryKnockSchema.parse(payload);
    if (deliveryIds.length === 0) await workDueDeliveries(abortSignal);
    else await Promise.all(deliveryIds.map((id) => workDelivery(id)));
    publishDeliveryNews();
  },
  "send-messages": async (_payload, { abortSignal }: JobHelpers) => sendOutbox(abortSignal),
  "tell-read": async (payload) => {
    const { messageId } = readKnockSchema.parse(payload);
    if (messageId !== null) await tellReadInTurn(messageId);
  },
  "pin-order-photos": async (_payload, { abortSignal }: JobHelpers) => pinPhotos(abortSignal),
  "attribute-carts": async () => attributeOrigins(),
  "forward-deliveries": async (_payload, { abortSignal }: JobHelpers) => forwardDue(abortSignal),
  "prune-deliveries": async (_payload, { abortSignal }: JobHelpers) => pruneDeliveries(abortSignal),
  "read-graph": async (_payload, { abortSignal }: JobHelpers) => readGraph(abortSignal),
  "read-feeds": async (_payload, { abortSignal }: JobHelpers) => readFeeds(abortSignal),
  "prune-imports": async (_payload, { abortSignal }: JobHelpers) => pruneImports(abortSignal),
  "prune-drafts": async () => pruneDrafts(),
  "sweep-files": async (_payload, { abortSignal }: JobHelpers) => sweepFiles(abortSignal),
  "fetch-media": async (_payload, { abortSignal }: JobHelpers) => fetchMedia(abortSignal),
  "probe-webhook": async (payload, { job }: JobHelpers) => {
    const { channelId } = probeKnockSchema.parse(payload);
    if (channelId === null) return;
    const { probe } = await deliverProbe(channelId);
    // The address may just be coming up; after a few minutes the number's card says that nothing is proven.
    if (probe === "unreachable" && job.attempts < maxProbeAttempts)
      throw new Error("The public address could not be reached.");
  },
  "check-channels": async (_payload, { abortSignal }: JobHelpers) => checkChannels(abortSignal),
};
