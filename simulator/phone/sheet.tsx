import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon";

type Props = {
  title: string;
  isTop: boolean;
  opener: Element | null;
  onClose: () => void;
  children: ReactNode;
  bar?: ReactNode;
};

/** A dialog over the phone's screen; what it covers is inert, and focus returns to what opened it. */
export function Sheet({ title, isTop, opener, onClose, children, bar }: Props) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
    return () => {
      requestAnimationFrame(() => returnFocus(opener));
    };
  }, [opener]);

  return (
    <div className="sheet-layer" inert={!isTop}>
      <button type="button" className="scrim" tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div className="sheet" role="dialog" aria-labelledby={titleId}>
        <div className="sheet-header">
          <button type="button" className="round-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
          <h2 id={titleId} ref={heading} tabIndex={-1} dir="auto">
            {title}
          </h2>
        </div>
        {children}
        {bar && <div className="sheet-bar">{bar}</div>}
      </div>
    </div>
  );
}

function returnFocus(opener: Element | null) {
  if (document.activeElement && document.activeElement !== document.body) return;
  const log = document.querySelector('[role="log"]');
  const goal = opener?.isConnected && opener !== document.body ? opener : log;
  if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
}
