import { z } from "zod";
import { importFeed } from "@/lib/catalog/server/import-feed";
import { listCatalogs } from "@/lib/catalog/server/list-catalogs";
import type { ChannelDto } from "@/lib/channels/contract";
import { connectChannel } from "@/lib/channels/server/connect-channel";
import { findChannelByPhoneNumberId } from "@/lib/channels/server/find-channel-by-phone-number-id";
import { getWebhookAddress } from "@/lib/channels/server/get-webhook-address";
import { listChannels } from "@/lib/channels/server/list-channels";
import { registerAccountWebhook } from "@/lib/channels/server/register-account-webhook";
import { registerChannelWebhook } from "@/lib/channels/server/register-channel-webhook";
import { getPhoneNumber } from "@/lib/dialog360/server/get-phone-number";
import { closeDatabase, inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { type StaffDto, staffSchema } from "@/lib/staff/contract";
import type { StaffRole } from "@/lib/staff/permissions";
import { createStaff } from "@/lib/staff/server/create-staff";
import { insertShopOnce } from "@/lib/staff/server/shop-store";

/** The demo's shop, made once: staff, the simulated number, and its catalog. */
const demoEnvironmentSchema = z.object({ SIMULATOR_URL: z.url(), DEMO_API_KEY: z.string().min(8) });

const shop = {
  name: "Olive & Thyme",
  timeZone: "Europe/Madrid",
  currency: "EUR",
  staffLanguage: "en",
  customerLanguage: "en",
} as const;

const demoStaff: readonly { name: string; email: string; password: string; role: StaffRole }[] = [
  { name: "Lucía Ortega", email: "owner@olive.test", password: "olive-owner-demo", role: "owner" },
  { name: "Mateo Vidal", email: "manager@olive.test", password: "olive-manager-demo", role: "manager" },
  { name: "Nour Haddad", email: "agent@olive.test", password: "olive-agent-demo", role: "agent" },
];

async function seed(): Promise<void> {
  const { SIMULATOR_URL, DEMO_API_KEY } = demoEnvironmentSchema.parse(process.env);
  await createShop();
  const owner = await findOwner();
  const channel = await findOrConnectNumber(owner, DEMO_API_KEY);
  if (channel.catalogId === null) throw new Error("The simulator named no catalog.");
  await importCatalogOnce(owner, channel.catalogId, new URL("/shop/feed.csv", SIMULATOR_URL).href);
  const webhook = await getWebhookAddress(owner, channel.id);
  console.log(
    JSON.stringify({
      signIn: demoStaff.map(({ email, password, role }) => ({ email, password, role })),
      webhookUrl: webhook.url,
      webhookSecretHeader: `${webhook.headerName}: ${webhook.headerValue}`,
      // As the simulator names it (simulator/business-line.ts).
      secondNumberKey: `${DEMO_API_KEY}-second`,
    }),
  );
}

async function createShop(): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await insertShopOnce(tx, shop))) return;
    for (const staff of demoStaff) await createStaff(tx, { ...staff, language: null });
  });
}

/** A shop without the demo's owner is somebody's own: leave it alone. */
async function findOwner(): Promise<StaffDto> {
  const row = await prisma().staff.findUnique({ where: { email: "owner@olive.test" } });
  if (!row) throw new Error("This database belongs to another shop; the demo leaves it alone.");
  return staffSchema.parse(row);
}

async function findOrConnectNumber(owner: StaffDto, apiKey: string): Promise<ChannelDto> {
  const number = await getPhoneNumber({ hosting: "cloud", apiKey });
  if (!number?.phoneNumberId || !number.displayPhoneNumber) throw new Error("The simulator named no number.");
  const { phoneNumberId, displayPhoneNumber } = number;
  const known = await findChannelByPhoneNumberId(phoneNumberId);
  if (!known) {
    const input = { name: shop.name, hosting: "cloud", displayPhoneNumber, apiKey, phoneNumberId } as const;
    return (await connectChannel(owner, input)).channel;
  }
  // The port, and with it the address, may be another one than last time.
  await registerChannelWebhook(owner, known.id);
  await registerAccountWebhook(owner, known.id);
  const channel = (await listChannels(owner)).find(({ id }) => id === known.id);
  if (!channel) throw new Error("The demo's number is gone.");
  return channel;
}

/** Whoever imports a feed of their own into the demo finds it again after a restart. */
async function importCatalogOnce(owner: StaffDto, catalogId: string, url: string): Promise<void> {
  const catalog = (await listCatalogs(owner)).find(({ id }) => id === catalogId);
  if (catalog?.importedAt === null) await importFeed(owner, { catalogId, url });
}

try {
  await seed();
} finally {
  await closeDatabase();
}
