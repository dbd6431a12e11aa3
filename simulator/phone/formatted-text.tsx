import type { ReactNode } from "react";

// WhatsApp's own marks: *bold*, _italic_, ~struck~, ```mono```, and bare links.
const mark =
  /```([^`]+)```|(?<!\w)\*(\S|\S[^*\n]*\S)\*(?!\w)|(?<!\w)_(\S|\S[^_\n]*\S)_(?!\w)|(?<!\w)~(\S|\S[^~\n]*\S)~(?!\w)|(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/;

export function FormattedText({ text }: { text: string }): ReactNode {
  const match = mark.exec(text);
  if (!match) return text;
  const [whole, mono, bold, italic, struck, link] = match;
  return (
    <>
      {text.slice(0, match.index)}
      {mono && <code>{mono}</code>}
      {bold && (
        <strong>
          <FormattedText text={bold} />
        </strong>
      )}
      {italic && (
        <em>
          <FormattedText text={italic} />
        </em>
      )}
      {struck && (
        <s>
          <FormattedText text={struck} />
        </s>
      )}
      {link && (
        <a href={link} target="_blank" rel="noreferrer">
          {link}
        </a>
      )}
      <FormattedText text={text.slice(match.index + whole.length)} />
    </>
  );
}
