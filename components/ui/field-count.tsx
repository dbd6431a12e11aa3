import clsx from "clsx";

type FieldCountProps = { value: number; max: number };

export function FieldCount({ value, max }: FieldCountProps) {
  const isOver = value > max;
  const isNear = value > max * 0.9;
  return (
    <span
      className={clsx(
        "ms-auto text-xs",
        isOver ? "font-semibold text-bad" : isNear ? "text-warn" : "text-ink-soft",
      )}
    >
      <bdi dir="ltr">
        {value}/{max}
      </bdi>
    </span>
  );
}
