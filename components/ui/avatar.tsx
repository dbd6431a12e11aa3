import clsx from "clsx";
import { hueOf, initialOf, initialsOf } from "./initial";

type AvatarProps = {
  name: string;
  size?: 20 | 24 | 32 | 40;
  /** Only when no name is written beside it. */
  label?: string;
  className?: string;
};

export function Avatar({ name, size = 32, label, className }: AvatarProps) {
  const hue = hueOf(name);
  const named = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <span
      {...named}
      className={clsx(
        "inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold tracking-tight",
        size === 40 ? "text-base" : "text-xs",
        className,
      )}
      style={{
        inlineSize: size,
        blockSize: size,
        background: `light-dark(oklch(0.91 0.034 ${hue}), oklch(0.37 0.038 ${hue}))`,
        color: `light-dark(oklch(0.38 0.06 ${hue}), oklch(0.9 0.035 ${hue}))`,
      }}
    >
      {size < 32 ? initialOf(name) : initialsOf(name)}
    </span>
  );
}
