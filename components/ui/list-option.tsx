"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { Icon } from "./icon";

export type Option<Value extends string = string> = {
  value: Value;
  label: string;
  description?: string;
  /** A photo, an icon, a ring: what stands before the label. */
  start?: ReactNode;
};

export const optionLook =
  "flex min-h-9 pointer-coarse:min-h-11 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-base outline-none data-focused:bg-wash-strong data-hovered:bg-wash data-disabled:cursor-not-allowed data-disabled:text-ink-soft data-focus-visible:outline-2 data-focus-visible:outline-focus data-focus-visible:-outline-offset-2";

export const popoverLook =
  "overflow-auto rounded-xl border border-line bg-surface-raised text-ink shadow-float outline-none data-entering:animate-arrive";

type ListOptionProps = { option: Option };

/** Takes the option whole: a list hands its own `id` and `value` to its children. */
export function ListOption({ option }: ListOptionProps) {
  const { value, label, description, start } = option;
  return (
    <ListBoxItem id={value} textValue={label} className={`group ${optionLook}`}>
      {start}
      <span className="min-w-0 flex-1">
        <Text slot="label" className="block">
          {label}
        </Text>
        {description !== undefined && (
          <Text slot="description" className="block text-sm text-ink-soft">
            {description}
          </Text>
        )}
      </span>
      <Icon icon={Check} className="invisible group-data-selected:visible" />
    </ListBoxItem>
  );
}
