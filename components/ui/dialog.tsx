"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./icon-button";

export type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons; the primary one last. */
  footer?: ReactNode;
  closeLabel: string;
  size?: "s" | "m" | "l";
  role?: "dialog" | "alertdialog";
  /** Whether a press outside or Escape closes it. */
  isDismissable?: boolean;
};

const widths = { s: "sm:max-w-md", m: "sm:max-w-xl", l: "sm:max-w-4xl" };

export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onOpenChange,
    title,
    description,
    children,
    footer,
    closeLabel,
    size = "m",
    role,
    isDismissable = true,
  } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim data-entering:animate-fade sm:items-center sm:p-6"
    >
      <Modal className={clsx("w-full data-entering:animate-rise", widths[size])}>
        <AriaDialog
          role={role}
          className="flex max-h-[calc(100dvh-48px)] flex-col rounded-t-xl border border-line bg-surface-raised text-base text-ink shadow-float outline-none sm:rounded-xl"
        >
          <header className="flex items-start gap-3 ps-5 pe-3 pt-3">
            <div className="min-w-0 flex-1 pt-1.5">
              <Heading slot="title" className="text-lg font-semibold">
                {title}
              </Heading>
              {description !== undefined && <p className="pt-1 text-ink-soft">{description}</p>}
            </div>
            <IconButton icon={X} label={closeLabel} onPress={() => onOpenChange(false)} />
          </header>
          {children !== undefined && <div className="min-h-0 overflow-y-auto px-5 pt-4 pb-1">{children}</div>}
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-5 max-sm:*:grow">
              {footer}
            </footer>
          )}
          {footer === undefined && <div className="h-5 shrink-0" />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
