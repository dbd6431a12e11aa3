import { secretPurposes } from "@/lib/channels/server/secret-purposes";
import { prisma } from "@/lib/server/prisma";
import { hashSecret, newSecret, sealSecret } from "@/lib/server/sealed-secret";
import { newId } from "@/lib/shared/ids";

export interface TestChannel {
  id: string;
  phoneNumberId: string | null;
  catalogId: string;
  vendorCatalogId: string;
  /** The last part of the webhook's address. */
  token: string;
  /** As `token`, of the account's address. */
  accountToken: string;
  secret: string;
}

let made = 0;

/** A connected number with a catalog of its own. */
export async function createTestChannel(
  given: {
    phoneNumberId?: string | null;
    hosting?: "cloud" | "on_premise" | "sandbox";
    vendorCatalogId?: string;
  } = {},
): Promise<TestChannel> {
  made += 1;
  const { phoneNumberId = `10650000000${made}`, hosting = "cloud" } = given;
  const [id, catalogId] = [newId(), newId()];
  const [token, accountToken, secret] = [newSecret(), newSecret(), newSecret()];
  const vendorCatalogId = given.vendorCatalogId ?? `36700000000${made}`;
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId, name: `Catalog ${made}` } });
  await prisma().channel.create({
    data: {
      id,
      catalogId,
      phoneNumberId,
      hosting,
      name: `Number ${made}`,
      // Or the sweep would ask 360dialog how it is.
      healthCheckedAt: new Date(),
      displayPhoneNumber: `+1 555 000 00${made}`,
      apiKeySealed: sealSecret("key-of-the-tests", secretPurposes.apiKey),
      webhookTokenHash: hashSecret(token),
      webhookTokenSealed: sealSecret(token, secretPurposes.webhookToken),
      accountTokenHash: hashSecret(accountToken),
      accountTokenSealed: sealSecret(accountToken, secretPurposes.accountToken),
      webhookSecretHash: hashSecret(secret),
      webhookSecretSealed: sealSecret(secret, secretPurposes.webhookSecret),
    },
  });
  return { id, phoneNumberId, catalogId, vendorCatalogId, token, accountToken, secret };
}
