"use client";

import clsx from "clsx";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { CountBadge } from "./count-badge";
import { Icon, type IconType } from "./icon";
import { tabListLook, tabLook } from "./tab-look";

export type TabLink = {
  href: string;
  label: string;
  isCurrent: boolean;
  icon?: IconType;
  count?: string;
};

type TabLinksProps = {
  label: string;
  links: readonly TabLink[];
  /** Takes plain presses in place of the router, for states that need nothing from the server. */
  onOpen?: (href: string) => void;
  className?: string;
};

/** Tabs whose state is the address: views, sub-pages. */
export function TabLinks({ label, links, onOpen, className }: TabLinksProps) {
  const list = useRef<HTMLElement>(null);
  const current = links.find(({ isCurrent }) => isCurrent)?.href;
  useEffect(() => {
    if (current === undefined) return;
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return (
    <nav ref={list} aria-label={label} className={clsx(tabListLook, className)}>
      {links.map(({ href, label: name, isCurrent, icon, count }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          {...(onOpen && { prefetch: false, onNavigate: (event) => takeOver(event, () => onOpen(href)) })}
          aria-current={isCurrent ? "page" : undefined}
          className={tabLook(isCurrent)}
        >
          {icon && <Icon icon={icon} />}
          {name}
          {count !== undefined && <CountBadge>{count}</CountBadge>}
        </Link>
      ))}
    </nav>
  );
}

function takeOver(event: { preventDefault: () => void }, open: () => void) {
  event.preventDefault();
  open();
}
