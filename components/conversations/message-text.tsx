import clsx from "clsx";

/** Words of a customer or of ours as they were written. */
export function MessageText({ children, className }: { children: string; className?: string }) {
  return (
    <p dir="auto" className={clsx("whitespace-pre-wrap wrap-anywhere", className)}>
      {children}
    </p>
  );
}
