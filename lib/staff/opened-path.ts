/** Set by the proxy on the request, so that a page knows its own address. */
export const openedPathHeader = "x-cartdesk-path";

const home = "/orders";

/** Where to go after signing in: a path of this app, never another site (`//evil`, `/\evil`). */
export function pathAfterSignIn(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])[\w\-./?=&%+~:,]*$/.test(wanted) ? wanted : home;
}
