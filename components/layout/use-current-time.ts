"use client";

import { useNow } from "next-intl";
import { useEffect, useState } from "react";

/**
 * The time now, renewed every `updateMs`. Begins with the time the server rendered at, or hydration would
 * fail whenever a minute passes between the two, and is right as soon as the component is on the screen.
 */
export function useCurrentTime(updateMs: number): Date {
  const renderedAt = useNow();
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const renew = () => setNow(new Date());
    renew();
    const timer = setInterval(renew, updateMs);
    return () => clearInterval(timer);
  }, [updateMs]);
  return now;
}
