"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { FieldFrame, type FieldTexts, inputLook } from "./field-frame";
import { Icon } from "./icon";
import { ListOption, type Option, popoverLook } from "./list-option";

export type SelectProps<Value extends string> = FieldTexts & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  className?: string;
};

export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    options,
    value,
    onChange,
    placeholder = "",
    name,
    isRequired,
    isDisabled,
    className,
    ...texts
  } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={placeholder}
      name={name}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={texts.error !== undefined}
      className={clsx("group flex min-w-0 flex-col gap-1", className)}
    >
      <FieldFrame {...texts}>
        <Button
          className={clsx(
            inputLook,
            "flex h-control cursor-pointer items-center gap-2 text-start data-pressed:bg-wash group-data-invalid:border-bad",
          )}
        >
          <SelectValue className="flex min-w-0 flex-1 items-center gap-2 truncate data-placeholder:text-ink-soft [&_[slot=description]]:hidden" />
          <Icon icon={ChevronDown} className="text-ink-soft" />
        </Button>
      </FieldFrame>
      <Popover className={clsx(popoverLook, "min-w-(--trigger-width)")} offset={4}>
        <ListBox className="p-1 outline-none">
          {options.map((option) => (
            <ListOption key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
