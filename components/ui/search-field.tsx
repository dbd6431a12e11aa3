"use client";

import clsx from "clsx";
import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components/SearchField";
import { searchMaxLength } from "@/lib/shared/page";
import { inputLook } from "./field-frame";
import { Icon } from "./icon";
import { KeyboardHint } from "./keyboard-hint";

export type SearchFieldProps = Omit<
  AriaSearchFieldProps,
  "aria-label" | "children" | "className" | "style"
> & {
  label: string;
  clearLabel: string;
  placeholder?: string;
  keys?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

export function SearchField({
  label,
  clearLabel,
  placeholder,
  keys,
  className,
  inputRef,
  ...rest
}: SearchFieldProps) {
  return (
    <AriaSearchField
      maxLength={searchMaxLength}
      {...rest}
      aria-label={label}
      className={clsx("group relative flex min-w-0 items-center", className)}
    >
      <Icon icon={Search} className="pointer-events-none absolute inset-s-3 text-ink-soft" />
      <Input
        ref={inputRef}
        placeholder={placeholder ?? label}
        className={clsx(inputLook, "h-control ps-9 pe-9 [&::-webkit-search-cancel-button]:hidden")}
      />
      {keys !== undefined && (
        <span className="pointer-events-none absolute inset-e-2 hidden group-data-empty:pointer-fine:block group-focus-within:hidden!">
          <KeyboardHint keys={keys} />
        </span>
      )}
      <Button
        aria-label={clearLabel}
        className="touch-target absolute! inset-e-1.5 flex size-6 cursor-pointer items-center justify-center rounded-sm text-ink-soft hover:bg-wash hover:text-ink group-data-empty:hidden"
      >
        <Icon icon={X} />
      </Button>
    </AriaSearchField>
  );
}
