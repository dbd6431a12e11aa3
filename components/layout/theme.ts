export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "cartdesk-theme";

export function themeOf(cookieValue: string | undefined): Theme {
  return themes.find((theme) => theme === cookieValue) ?? "system";
}

/** For `<html data-theme={…}>`: the system's choice needs no attribute, so the first paint is right. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}

/** Browser only: takes effect at once and is sent with the next request. */
export function applyTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
