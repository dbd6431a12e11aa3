import type { ChannelDto } from "@/lib/channels/contract";

/** The number a message goes out from: the wanted one, else the first with a catalog, else the first. */
export function usableChannel(channels: readonly ChannelDto[], wantedId: string | null): ChannelDto | null {
  const wanted = channels.find(({ id }) => id === wantedId);
  return wanted ?? channels.find(({ catalogId }) => catalogId !== null) ?? channels[0] ?? null;
}
