import clsx from "clsx";

export type ButtonVariant = "primary" | "quiet" | "outline" | "danger";
export type ButtonSize = "s" | "m" | "l";

const variants: Record<ButtonVariant, string> = {
  primary:
    "bg-accent text-accent-ink border-transparent hover:bg-accent-hover active:bg-accent-press data-pressed:bg-accent-press",
  outline:
    "bg-surface text-ink border-line-strong hover:bg-wash-strong active:bg-wash-strong data-pressed:bg-wash-strong",
  quiet:
    "bg-transparent text-ink border-transparent hover:bg-wash active:bg-wash-strong data-pressed:bg-wash-strong",
  danger:
    "bg-bad text-bad-ink border-transparent hover:bg-bad-hover active:bg-bad-hover data-pressed:bg-bad-hover",
};

const sizes: Record<ButtonSize, string> = {
  s: "h-8 px-3 text-sm gap-1.5 touch-target",
  m: "h-control px-3.5 text-base gap-2",
  l: "h-11 px-5 text-lg gap-2",
};

const switchedOff =
  "bg-wash text-ink-soft border-dashed border-line-strong cursor-not-allowed hover:bg-wash active:bg-wash";

export type ButtonLook = {
  variant: ButtonVariant;
  size: ButtonSize;
  isOff?: boolean;
  className?: string | undefined;
};

export function buttonLook({ variant, size, isOff = false, className }: ButtonLook): string {
  return clsx(
    "relative inline-flex shrink-0 select-none items-center justify-center rounded-lg border font-medium whitespace-nowrap",
    "transition-colors",
    sizes[size],
    isOff ? switchedOff : `${variants[variant]} cursor-pointer`,
    className,
  );
}
