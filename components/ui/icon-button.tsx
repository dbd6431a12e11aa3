"use client";

import clsx from "clsx";
import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { BusyDots } from "./busy-dots";
import { type ButtonVariant, buttonLook } from "./button-look";
import { Icon, type IconType } from "./icon";
import { Tooltip } from "./tooltip";

export type IconButtonProps = Omit<
  AriaButtonProps,
  "aria-label" | "children" | "className" | "isDisabled" | "isPending" | "style"
> & {
  icon: IconType;
  /** The accessible name and the tooltip. */
  label: string;
  keys?: string;
  variant?: ButtonVariant;
  size?: "s" | "m";
  isBusy?: boolean;
  disabledReason?: string | undefined;
  flipsInRtl?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    keys,
    variant = "quiet",
    size = "m",
    isBusy = false,
    disabledReason,
    flipsInRtl,
    className,
    ...rest
  } = props;
  const isOff = disabledReason !== undefined;
  const press = isOff
    ? { onPress: undefined, onPressStart: undefined, onClick: undefined, type: "button" as const }
    : {};
  return (
    <Tooltip label={disabledReason ?? label} keys={keys}>
      <AriaButton
        {...rest}
        {...press}
        aria-label={label}
        aria-disabled={isOff || undefined}
        isPending={isBusy}
        className={buttonLook({
          variant,
          size: size === "s" ? "s" : "m",
          isOff,
          className: `px-0! ${size === "s" ? "w-8" : "w-control"} ${className ?? ""}`,
        })}
      >
        <span className={clsx("inline-flex items-center gap-[inherit]", isBusy && "opacity-0")}>
          <Icon icon={icon} size={size === "s" ? 16 : 20} flipsInRtl={flipsInRtl} />
        </span>
        {isBusy && <BusyDots />}
      </AriaButton>
    </Tooltip>
  );
}
