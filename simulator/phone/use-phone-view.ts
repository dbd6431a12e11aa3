import { useEffect, useState } from "react";
import { type PhoneView, phoneViewSchema } from "./phone-contract";

const reopenAfterMs = 1500;

/** The phone's live content; the simulator sends it whole whenever something changed. */
export function usePhoneView(search: string): { view: PhoneView | null; isConnected: boolean } {
  const [view, setView] = useState<PhoneView | null>(null);
  const [isConnected, setIsConnected] = useState(false);

  useEffect(() => {
    let source: EventSource;
    let timer: number | undefined;

    function open() {
      source = new EventSource(`/phone/events${search}`);
      source.onmessage = (event: MessageEvent<string>) => {
        const content: unknown = JSON.parse(event.data);
        setView(phoneViewSchema.parse(content));
        setIsConnected(true);
      };
      // A closed source does not come back by itself, for example after a restart of the simulator.
      source.onerror = () => {
        setIsConnected(false);
        if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(open, reopenAfterMs);
      };
    }

    open();
    return () => {
      source.close();
      window.clearTimeout(timer);
    };
  }, [search]);

  return { view, isConnected };
}
