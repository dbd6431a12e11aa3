import type { ReactNode } from "react";
import { OutsideLink } from "@/components/ui/outside-link";
import { readFormattedText, type TextPart } from "@/lib/conversations/formatted-text";

/** Words with WhatsApp's marks as the phone shows them, and web addresses that lead there. */
export function FormattedWords({ children }: { children: string }) {
  return <Parts parts={readFormattedText(children)} />;
}

function Parts({ parts }: { parts: readonly TextPart[] }): ReactNode {
  return parts.map((part) => <Part key={part.at} part={part} />);
}

function Part({ part }: { part: TextPart }) {
  switch (part.kind) {
    case "plain":
      return part.text;
    case "bold":
      return (
        <strong className="font-semibold">
          <Parts parts={part.parts} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Parts parts={part.parts} />
        </em>
      );
    case "strike":
      return (
        <s>
          <Parts parts={part.parts} />
        </s>
      );
    case "mono":
      return <code className="font-mono text-sm">{part.text}</code>;
    case "code":
      return <code className="rounded-sm bg-wash px-1 font-mono text-sm">{part.text}</code>;
    case "link":
      return (
        <OutsideLink href={part.href} className="inline!">
          <bdi dir="ltr">{part.text}</bdi>
        </OutsideLink>
      );
  }
}
