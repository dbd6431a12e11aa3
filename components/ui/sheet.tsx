"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./icon-button";

export type SheetProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  children: ReactNode;
  /** Stays at the foot while the content scrolls. */
  footer?: ReactNode;
  closeLabel: string;
  size?: "m" | "l";
};

const widths = { m: "sm:max-w-md", l: "sm:max-w-2xl" };

export function Sheet({ isOpen, onOpenChange, title, children, footer, closeLabel, size = "m" }: SheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 flex justify-end overflow-hidden bg-scrim data-entering:animate-fade"
    >
      <Modal
        className={clsx(
          "h-full w-full data-entering:animate-slide-in data-exiting:animate-slide-out",
          widths[size],
        )}
      >
        <AriaDialog className="flex h-full flex-col border-s border-line bg-paper text-base text-ink shadow-float outline-none">
          <header className="flex items-center gap-3 border-b border-line bg-surface py-2 ps-5 pe-3">
            <Heading slot="title" className="min-w-0 flex-1 text-lg font-semibold">
              {title}
            </Heading>
            <IconButton icon={X} label={closeLabel} onPress={() => onOpenChange(false)} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))] max-sm:*:grow">
              {footer}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
