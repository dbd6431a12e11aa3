import clsx from "clsx";
import { FormattedWords } from "./formatted-words";

/** Words of a customer or of ours as they were written, and as the phone shows them. */
export function MessageText({ children, className }: { children: string; className?: string }) {
  return (
    <p dir="auto" className={clsx("whitespace-pre-wrap wrap-anywhere", className)}>
      <FormattedWords>{children}</FormattedWords>
    </p>
  );
}
