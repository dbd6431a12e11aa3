"use client";

import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import { MenuSection as AriaMenuSection } from "react-aria-components/Menu";

export type MenuSectionProps<Value extends string> = {
  title: string;
  children: ReactNode;
  /** With these the section's items are radio items, named by their `id`. */
  value?: Value;
  onChange?: (value: Value) => void;
};

export function MenuSection<Value extends string>({
  title,
  children,
  value,
  onChange,
}: MenuSectionProps<Value>) {
  const choice =
    value === undefined
      ? {}
      : {
          selectionMode: "single" as const,
          disallowEmptySelection: true,
          selectedKeys: [value],
          onSelectionChange: (keys: "all" | Set<unknown>) => {
            const [key] = keys === "all" ? [] : keys;
            // The ids are the caller's own values, handed back by the list.
            if (typeof key === "string") onChange?.(key as Value);
          },
        };
  return (
    <AriaMenuSection {...choice}>
      <Header className="px-2.5 pt-2 pb-1 text-xs text-ink-soft">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
