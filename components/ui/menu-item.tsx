"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { MenuItem as AriaMenuItem } from "react-aria-components/Menu";
import { Text } from "react-aria-components/Text";
import { Icon, type IconType } from "./icon";
import { KeyboardHint } from "./keyboard-hint";
import { optionLook } from "./list-option";

export type MenuItemProps = {
  id?: string;
  label: string;
  description?: string;
  icon?: IconType;
  keys?: string;
  tone?: "neutral" | "danger";
  onAction?: () => void;
  href?: string;
  /** Why it cannot be chosen now; it stays reachable, says so and does nothing. */
  disabledReason?: string | undefined;
};

export function MenuItem(props: MenuItemProps) {
  const { id, label, description, icon, keys, tone = "neutral", onAction, href, disabledReason } = props;
  const isOff = disabledReason !== undefined;
  const second = disabledReason ?? description;
  return (
    <AriaMenuItem
      id={id}
      href={isOff ? undefined : href}
      onAction={isOff ? undefined : onAction}
      shouldCloseOnSelect={!isOff}
      aria-disabled={isOff || undefined}
      textValue={label}
      className={clsx(
        "group",
        optionLook,
        isOff && "text-ink-soft",
        tone === "danger" && !isOff && "text-bad",
      )}
    >
      {icon && <Icon icon={icon} className={tone === "danger" ? "" : "text-ink-soft"} />}
      <span className="min-w-0 flex-1">
        <Text slot="label" className="block">
          {label}
        </Text>
        {second !== undefined && (
          <Text slot="description" className="block text-sm text-ink-soft">
            {second}
          </Text>
        )}
      </span>
      <Icon icon={Check} className="hidden group-data-selected:block" />
      {keys !== undefined && <KeyboardHint keys={keys} />}
    </AriaMenuItem>
  );
}
