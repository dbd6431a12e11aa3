import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/shared/app-error";
import { addMs, hourMs } from "@/lib/shared/clock";
import { openSecret, sealSecret } from "./sealed-secret";

/** What a file was offered a place for: nothing else may be done with it, and by nobody else. */
const ticketSchema = z.object({
  fileId: z.uuid(),
  purpose: z.enum(["message", "feed"]),
  staffId: z.string(),
  /** The conversation or catalog that it is for. */
  subjectId: z.string(),
  mediaType: z.string(),
  endsAt: z.number(),
});
export type UploadTicket = z.infer<typeof ticketSchema>;

const sealedFor = "upload.ticket";
const validMs = 2 * hourMs;

/** The ticket as the browser keeps it: it can neither read nor change it. */
export function sealTicket(ticket: Omit<UploadTicket, "endsAt">, now: Date): string {
  return sealSecret(JSON.stringify({ ...ticket, endsAt: addMs(now, validMs).getTime() }), sealedFor);
}

/** Throws `invalid_input` for a ticket that is forged, over, or was given to another person or for another thing. */
export function openTicket(
  sealed: string,
  wanted: Pick<UploadTicket, "purpose" | "staffId" | "subjectId">,
  now: Date,
): UploadTicket {
  const ticket = readTicket(sealed);
  const { purpose, staffId, subjectId } = wanted;
  const isTheirs =
    ticket?.purpose === purpose && ticket.staffId === staffId && ticket.subjectId === subjectId;
  if (!ticket || !isTheirs || ticket.endsAt <= now.getTime())
    throw new AppError("invalid_input", "This is no ticket of an upload.", {
      fields: [{ path: "ticket", problem: "not_uploaded" }],
    });
  return ticket;
}

function readTicket(sealed: string): UploadTicket | null {
  try {
    return ticketSchema.parse(JSON.parse(openSecret(sealed, sealedFor)));
  } catch {
    return null;
  }
}
