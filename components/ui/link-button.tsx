import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";
import { Icon, type IconType } from "./icon";

type LinkButtonProps = Omit<ComponentProps<typeof Link>, "children" | "className"> & {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconType;
  className?: string;
};

export function LinkButton({
  children,
  variant = "outline",
  size = "m",
  icon,
  className,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonLook({ variant, size, className })}>
      {icon && <Icon icon={icon} size={size === "l" ? 20 : 16} />}
      {children}
    </Link>
  );
}
