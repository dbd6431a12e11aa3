import { z } from "zod";
import { contentSchema } from "./chat-content";

export type { ChatContent } from "./chat-content";

export const progressSchema = z.enum(["accepted", "sent", "delivered", "read"]);
export type Progress = z.infer<typeof progressSchema>;

export const chatMessageSchema = z.object({
  id: z.string(),
  author: z.enum(["customer", "shop"]),
  sentAt: z.number(),
  progress: progressSchema,
  content: contentSchema,
  quotedId: z.string().optional(),
  askedProductId: z.string().optional(),
  callbackData: z.string().optional(),
  reactions: z.object({ customer: z.string().optional(), shop: z.string().optional() }).optional(),
  isEdited: z.boolean().optional(),
  isRevoked: z.boolean().optional(),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;
