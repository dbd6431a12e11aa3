"use client";

import clsx from "clsx";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { Icon, type IconType } from "./icon";
import { Tooltip } from "./tooltip";

type Segment<Value extends string> = { value: Value; label: string; icon?: IconType };

type SegmentedControlProps<Value extends string> = {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** The words are for tooltips and screen readers alone; every segment has an icon. */
  isIconOnly?: boolean;
  className?: string;
};

/** One of a few, all in view: theme, density, language of a preview. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, onChange, isIconOnly = false, className } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => {
        const chosen = segments.find((segment) => segment.value === key);
        if (chosen) onChange(chosen.value);
      }}
      className={clsx("inline-flex rounded-lg border border-line-strong bg-surface p-0.5", className)}
    >
      {segments.map(({ value: id, label: name, icon }) => (
        <Tooltip key={id} label={isIconOnly ? name : undefined}>
          <ToggleButton
            id={id}
            {...(isIconOnly && { "aria-label": name })}
            className="flex h-7 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-[6px] px-2.5 text-sm whitespace-nowrap text-ink-soft transition-colors hover:bg-wash hover:text-ink data-selected:bg-ink data-selected:font-medium data-selected:text-paper pointer-coarse:h-11"
          >
            {icon && <Icon icon={icon} />}
            {!isIconOnly && name}
          </ToggleButton>
        </Tooltip>
      ))}
    </ToggleButtonGroup>
  );
}
