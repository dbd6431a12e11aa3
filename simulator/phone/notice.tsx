import { useEffect } from "react";

const shownMs = 8000;

export function Notice({ text, onDone }: { text: string; onDone: () => void }) {
  useEffect(() => {
    if (text === "") return;
    const timer = window.setTimeout(onDone, shownMs);
    return () => window.clearTimeout(timer);
  }, [text, onDone]);

  return (
    <div className="notice" role="status">
      {text !== "" && <p>{text}</p>}
    </div>
  );
}
