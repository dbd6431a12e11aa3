"use client";

import { Separator } from "react-aria-components/Separator";

export function MenuLine() {
  return <Separator className="mx-2.5 my-1 h-px border-none bg-line" />;
}
