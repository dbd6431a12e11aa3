import { WifiOff } from "lucide-react";
import { Icon } from "@/components/ui/icon";

type ConnectionNoticeProps = {
  isVisible: boolean;
  /** "Reconnecting", and what it means meanwhile. */
  text: string;
  /** The time of the last news, in words: "Last news 14:02". */
  lastNews?: string | undefined;
};

/** The place is always in the page, so that screen readers hear when words appear in it. */
export function ConnectionNotice({ isVisible, text, lastNews }: ConnectionNoticeProps) {
  return (
    <div role="status" className="shrink-0 print:hidden">
      {isVisible && (
        <div className="flex flex-wrap items-center justify-center gap-x-2 border-b border-line bg-warn-soft px-4 py-1 text-sm text-warn">
          <Icon icon={WifiOff} />
          <span className="font-medium">{text}</span>
          {lastNews !== undefined && <span>{lastNews}</span>}
        </div>
      )}
    </div>
  );
}
