"use client";

import { Languages, LogOut, Monitor, Moon, Settings, Sun } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLine } from "@/components/ui/menu-line";
import { MenuSection } from "@/components/ui/menu-section";
import type { Theme } from "./theme";

type AccountMenuTexts = {
  /** Accessible name of the button: "Your account". */
  label: string;
  language: string;
  theme: string;
  themes: Record<Theme, string>;
  profile?: string;
  signOut: string;
};

type AccountMenuProps<Locale extends string> = {
  name: string;
  /** The role in words. */
  role: string;
  texts: AccountMenuTexts;
  languages: readonly { value: Locale; label: string }[];
  language: Locale;
  onLanguageChange: (language: Locale) => void;
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
  profileHref?: string;
  onSignOut: () => void;
};

const themeIcons = { light: Sun, dark: Moon, system: Monitor };

export function AccountMenu<Locale extends string>(props: AccountMenuProps<Locale>) {
  const {
    name,
    role,
    texts,
    languages,
    language,
    onLanguageChange,
    theme,
    onThemeChange,
    profileHref,
    onSignOut,
  } = props;
  return (
    <Menu
      label={texts.label}
      placement="top start"
      trigger={
        <Button
          aria-label={`${texts.label}: ${name}, ${role}`}
          className="flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2.5 rounded-lg text-start transition-colors hover:bg-wash data-pressed:bg-wash-strong xl:w-full xl:justify-start xl:px-2"
        >
          <Avatar name={name} size={32} />
          <span className="hidden min-w-0 flex-1 xl:block">
            <span className="block truncate font-medium">{name}</span>
            <span className="block truncate text-xs text-ink-soft">{role}</span>
          </span>
        </Button>
      }
    >
      {profileHref !== undefined && texts.profile !== undefined && (
        <MenuItem id="profile" icon={Settings} label={texts.profile} href={profileHref} />
      )}
      <MenuSection title={texts.theme} value={theme} onChange={onThemeChange}>
        {(["light", "dark", "system"] as const).map((choice) => (
          <MenuItem key={choice} id={choice} icon={themeIcons[choice]} label={texts.themes[choice]} />
        ))}
      </MenuSection>
      <MenuSection title={texts.language} value={language} onChange={onLanguageChange}>
        {languages.map(({ value, label }) => (
          <MenuItem key={value} id={value} icon={Languages} label={label} />
        ))}
      </MenuSection>
      <MenuLine />
      <MenuItem id="sign-out" icon={LogOut} label={texts.signOut} onAction={onSignOut} />
    </Menu>
  );
}
