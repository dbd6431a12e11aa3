export function mediaHref(mediaId: string): string {
  return `/api/media/${mediaId}`;
}
