"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Icon, type IconType } from "./icon";

type ToggleChipProps = {
  children: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  icon?: IconType;
  className?: string;
};

export function ToggleChip({ children, isSelected, onChange, icon, className }: ToggleChipProps) {
  return (
    <ToggleButton
      isSelected={isSelected}
      onChange={onChange}
      className={clsx(
        "touch-target inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-full border px-3 text-sm transition-colors",
        isSelected
          ? "border-ink bg-ink font-medium text-paper"
          : "border-line-strong bg-surface text-ink hover:bg-wash-strong",
        className,
      )}
    >
      {isSelected ? (
        <Icon icon={Check} className="-ms-0.5" />
      ) : (
        icon && <Icon icon={icon} className="-ms-0.5" />
      )}
      {children}
    </ToggleButton>
  );
}
