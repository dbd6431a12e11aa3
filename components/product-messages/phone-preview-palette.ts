import type { CSSProperties } from "react";

export type PhoneTheme = "light" | "dark";

/** WhatsApp's own colours, as its Android app shows them; text on them keeps 4.5:1. */
export const phonePalettes: Record<PhoneTheme, CSSProperties> = {
  light: {
    colorScheme: "light",
    "--phone-frame": "#1f2428",
    "--phone-chat": "#efeae2",
    "--phone-bar": "#ffffff",
    "--phone-bubble": "#ffffff",
    "--phone-well": "#f5f6f6",
    "--phone-line": "#e9edef",
    "--phone-ink": "#111b21",
    "--phone-soft": "#5b6870",
    "--phone-link": "#00785f",
  },
  dark: {
    colorScheme: "dark",
    "--phone-frame": "#3b4349",
    "--phone-chat": "#0b141a",
    "--phone-bar": "#1f2c34",
    "--phone-bubble": "#1f2c34",
    "--phone-well": "#182229",
    "--phone-line": "#2a3942",
    "--phone-ink": "#e9edef",
    "--phone-soft": "#9aa8b0",
    "--phone-link": "#25d0a0",
  },
};
