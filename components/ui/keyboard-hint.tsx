import clsx from "clsx";

type KeyboardHintProps = {
  /** Keys parted by spaces, as they are printed on the keyboard: "Ctrl K". */
  keys: string;
  isOnInk?: boolean;
};

export function KeyboardHint({ keys, isOnInk = false }: KeyboardHintProps) {
  return (
    <kbd className="inline-flex gap-0.5 font-mono text-xs pointer-coarse:hidden" dir="ltr">
      {keys.split(" ").map((key) => (
        <span
          key={key}
          className={clsx(
            "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border px-1",
            isOnInk ? "border-current" : "border-line bg-surface text-ink-soft",
          )}
        >
          {key}
        </span>
      ))}
    </kbd>
  );
}
