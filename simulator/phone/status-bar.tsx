import { useEffect, useState } from "react";
import { clockTime } from "./chat-time";

export function StatusBar() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 5000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="status-bar" aria-hidden="true">
      <span>{clockTime(now).replace(/\s?[AP]M$/i, "")}</span>
      <svg aria-hidden="true" viewBox="0 0 66 14" width="66" height="14" fill="currentColor">
        <path d="M0 9h3v4H0zM5 6.5h3V13H5zM10 4h3v9h-3zM15 1h3v12h-3z" />
        <path d="M33 3.2c2.3 0 4.5.9 6.1 2.5l1.4-1.5A10.7 10.7 0 0 0 33 1.2a10.7 10.7 0 0 0-7.5 3l1.4 1.5A8.7 8.7 0 0 1 33 3.2zm0 4c1.3 0 2.5.5 3.4 1.3l1.4-1.4A7 7 0 0 0 33 5.2a7 7 0 0 0-4.8 1.9l1.4 1.4A5 5 0 0 1 33 7.2zm0 3.8-2-1.3a2.9 2.9 0 0 1 4 0z" />
        <rect x="46.5" y="1.5" width="16" height="11" rx="3" fill="none" stroke="currentColor" />
        <rect x="48.5" y="3.5" width="11" height="7" rx="1.5" />
        <rect x="63.5" y="5" width="1.5" height="4" rx="0.7" />
      </svg>
    </div>
  );
}
