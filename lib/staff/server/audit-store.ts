import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

type Fact = string | number | boolean | null;

export interface AuditInput {
  /** Null when Cartdesk itself did it. */
  staffId: string | null;
  /** Noun and verb in the past, e.g. `channel.connected`. */
  action: string;
  subjectKind: string;
  subjectId?: string;
  before?: Record<string, Fact>;
  after?: Record<string, Fact>;
  ipAddress?: string;
}

/** Writes the audit log, in the transaction of the change it is about. Never a secret, never a password. */
export async function recordAudit(tx: Tx, entry: AuditInput): Promise<void> {
  await clientOf(tx).auditEntry.create({ data: { id: newId(), ...entry } });
}
