import { FileText, Image, type LucideIcon, Mic, Music, Sticker, Video } from "lucide-react";
import type { mediaWordOf } from "./preview-words";

export const mediaIcons: Record<ReturnType<typeof mediaWordOf>, LucideIcon> = {
  image: Image,
  video: Video,
  audio: Music,
  voice: Mic,
  document: FileText,
  sticker: Sticker,
};
