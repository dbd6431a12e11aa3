export const catalogViews = ["list", "grid"] as const;
export type CatalogView = (typeof catalogViews)[number];

export const catalogViewCookie = "cartdesk-catalog-view";

/** Null for anything else. */
export function readCatalogView(value: string | null | undefined): CatalogView | null {
  return catalogViews.find((view) => view === value) ?? null;
}

/** Browser only: the next page comes as it was left, so that nothing moves while it loads. */
export function keepCatalogView(view: CatalogView): void {
  document.cookie = `${catalogViewCookie}=${view}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
