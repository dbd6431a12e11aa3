import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

type TextLinkProps = Omit<ComponentProps<typeof Link>, "className"> & { className?: string };

export function TextLink({ className, ...rest }: TextLinkProps) {
  return (
    <Link
      {...rest}
      className={clsx(
        "rounded-sm text-ink underline decoration-line-strong underline-offset-3 transition-colors hover:decoration-ink",
        className,
      )}
    />
  );
}
