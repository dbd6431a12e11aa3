"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { FieldFrame, type FieldTexts, inputLook } from "./field-frame";
import { Icon } from "./icon";
import { ListOption, type Option, popoverLook } from "./list-option";

export type ComboBoxProps<Value extends string> = FieldTexts & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Accessible name of the button that opens the list. */
  openLabel: string;
  /** Shown in the list when nothing fits what was typed. */
  emptyText: string;
  placeholder?: string;
  /** With these the caller searches and `options` are shown as they come. */
  inputValue?: string;
  onInputChange?: (text: string) => void;
  /** `input`: it opens by typing, by arrow and by its button, not by being reached. */
  opensBy?: "focus" | "input";
  autoFocus?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  className?: string;
};

export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const {
    options,
    value,
    onChange,
    openLabel,
    emptyText,
    placeholder,
    inputValue,
    onInputChange,
    opensBy = "focus",
    autoFocus = false,
    ...others
  } = props;
  const { isRequired = false, isDisabled = false, className, ...texts } = others;
  const items = options.map((option) => ({ ...option, id: option.value }));
  const search = onInputChange
    ? { inputValue: inputValue ?? "", onInputChange, items }
    : { defaultItems: items };
  return (
    <AriaComboBox
      {...search}
      value={value}
      onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? null)}
      allowsEmptyCollection
      menuTrigger={opensBy}
      autoFocus={autoFocus}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={texts.error !== undefined}
      className={clsx("flex min-w-0 flex-col gap-1", className)}
    >
      <FieldFrame {...texts}>
        <div className="relative flex items-center">
          <Input placeholder={placeholder} className={clsx(inputLook, "h-control pe-10")} />
          <Button
            aria-label={openLabel}
            className="touch-target absolute! inset-e-1.5 flex size-7 cursor-pointer items-center justify-center rounded-sm text-ink-soft hover:bg-wash"
          >
            <Icon icon={ChevronDown} />
          </Button>
        </div>
      </FieldFrame>
      <Popover className={clsx(popoverLook, "w-(--trigger-width)")} offset={4}>
        <ListBox<Option<Value>>
          className="max-h-80 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2.5 py-2 text-sm text-ink-soft">{emptyText}</p>}
        >
          {(option) => <ListOption option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
