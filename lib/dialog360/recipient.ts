/** Whom a message goes to: by phone where it is known, else by business-scoped id. */
export interface Dialog360Recipient {
  waId: string | null;
  userId: string | null;
}
