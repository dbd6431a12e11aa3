import { requireLength } from "./require-limit";

/** A file that was uploaded (ids live 30 days), or one that the vendor fetches from a public address. */
export type MediaSource = { id: string } | { link: string };

/** Throws a RangeError for an empty id and for a link that is no HTTP address. Source: 360dialog.md §1.2. */
export function mediaReference(source: MediaSource): { id: string } | { link: string } {
  return "id" in source
    ? { id: requireLength("media id", source.id, 1, Number.POSITIVE_INFINITY) }
    : { link: requireHttpUrl("media link", source.link) };
}

/** For builders: throws a RangeError when `url` is no address that a browser opens. */
export function requireHttpUrl(name: string, url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== "https:" && parsed?.protocol !== "http:")
    throw new RangeError(`${name} is no http(s) address`);
  return url;
}
