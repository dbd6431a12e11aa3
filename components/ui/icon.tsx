import clsx from "clsx";
import type { LucideIcon } from "lucide-react";

export type IconType = LucideIcon;

type IconProps = {
  icon: IconType;
  size?: 16 | 20;
  className?: string;
  /** For arrows that point along the line of reading. */
  flipsInRtl?: boolean;
};

export function Icon({ icon: Drawing, size = 16, className, flipsInRtl = false }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      size={size}
      strokeWidth={1.75}
      className={clsx("shrink-0", flipsInRtl && "flip-in-rtl", className)}
    />
  );
}
