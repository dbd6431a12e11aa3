"use client";

import clsx from "clsx";
import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, MenuTrigger } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { popoverLook } from "./list-option";

export type MenuProps = {
  trigger: ReactElement;
  /** Accessible name; without it the trigger names the menu. */
  label?: string;
  /** `MenuItem`, `MenuSection`, `MenuLine`. */
  children: ReactNode;
  placement?: PopoverProps["placement"];
};

export function Menu({ trigger, label, children, placement = "bottom end" }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={clsx(popoverLook, "min-w-52 max-w-80")}>
        <AriaMenu aria-label={label} className="p-1 outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
