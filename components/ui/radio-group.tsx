"use client";

import clsx from "clsx";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import { FieldFrame, type FieldTexts } from "./field-frame";
import type { Option } from "./list-option";

type RadioGroupProps<Value extends string> = FieldTexts & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
  className?: string;
};

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, onChange, isRequired = false, isDisabled = false, className, ...texts } = props;
  return (
    <AriaRadioGroup
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={texts.error !== undefined}
      className={clsx("flex min-w-0 flex-col gap-2", className)}
    >
      <FieldFrame {...texts}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="group touch-target flex cursor-pointer items-start gap-2.5 data-disabled:cursor-not-allowed data-disabled:text-ink-soft"
          >
            <span className="my-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface group-data-disabled:border-dashed group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-hovered:border-ink group-data-selected:border-accent group-data-selected:bg-accent">
              <span className="size-1.5 rounded-full group-data-selected:bg-accent-ink" />
            </span>
            {option.start}
            <span>
              {option.label}
              {option.description !== undefined && (
                <span className="block text-sm text-ink-soft">{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </FieldFrame>
    </AriaRadioGroup>
  );
}
