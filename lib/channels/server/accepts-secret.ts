import "server-only";
import { matchesHash } from "@/lib/server/sealed-secret";
import type { TokenDoor } from "./channel-door-store";

type Proof = Pick<
  TokenDoor,
  "door" | "webhookSecretHash" | "formerSecretHash" | "formerSecretUntil" | "accountKeepsHeader"
>;

/**
 * Whether the header proves the sender at this door. After a rotation the former secret counts for its
 * term too, which begins when 360dialog has taken the new one. At the account's door the address proves the sender, unless 360dialog is known to keep our
 * header there: no page of it says whether it does (360dialog.md §1.2).
 */
export function acceptsSecret(proof: Proof, presented: string | null, now: Date = new Date()): boolean {
  if (proof.door === "account" && proof.accountKeepsHeader !== true) return true;
  const { formerSecretHash, formerSecretUntil } = proof;
  const isCurrent = matchesHash(presented ?? "", proof.webhookSecretHash);
  const isFormer = formerSecretHash !== null && matchesHash(presented ?? "", formerSecretHash);
  return isCurrent || (isFormer && (formerSecretUntil === null || now < formerSecretUntil));
}
