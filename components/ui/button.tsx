"use client";

import clsx from "clsx";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { BusyDots } from "./busy-dots";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";
import { Icon, type IconType } from "./icon";
import { KeyboardHint } from "./keyboard-hint";
import { Tooltip } from "./tooltip";

export type ButtonProps = Omit<
  AriaButtonProps,
  "children" | "className" | "isDisabled" | "isPending" | "style"
> & {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconType;
  /** Shown at the end of the button, as in "A". */
  keys?: string;
  isBusy?: boolean;
  /** Why it cannot be pressed now. The button stays focusable and says so. */
  disabledReason?: string | undefined;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

export function Button(props: ButtonProps) {
  const {
    children,
    variant = "outline",
    size = "m",
    icon,
    keys,
    isBusy = false,
    disabledReason,
    className,
    ...rest
  } = props;
  const isOff = disabledReason !== undefined;
  const press = isOff
    ? { onPress: undefined, onPressStart: undefined, onClick: undefined, type: "button" as const }
    : {};
  return (
    <Tooltip label={disabledReason} delayMs={150}>
      <AriaButton
        {...rest}
        {...press}
        isPending={isBusy}
        aria-disabled={isOff || undefined}
        className={buttonLook({ variant, size, isOff, className })}
      >
        <span className={clsx("inline-flex items-center gap-[inherit]", isBusy && "opacity-0")}>
          {icon && <Icon icon={icon} size={size === "l" ? 20 : 16} />}
          {children}
          {keys !== undefined && <KeyboardHint keys={keys} isOnInk={variant === "primary" && !isOff} />}
        </span>
        {isBusy && <BusyDots />}
      </AriaButton>
    </Tooltip>
  );
}
