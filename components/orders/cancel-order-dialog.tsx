"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-area";
import { customerNameOf } from "@/lib/customers/customer-name";
import { cancelReasonMaxLength, type OrderDto } from "@/lib/orders/contract";

type CancelOrderDialogProps = {
  order: OrderDto;
  isOpen: boolean;
  isWindowOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCancel: (reason: string) => void;
};

export function CancelOrderDialog({
  order,
  isOpen,
  isWindowOpen,
  onOpenChange,
  onCancel,
}: CancelOrderDialogProps) {
  const t = useTranslations("orders");
  const [reason, setReason] = useState("");
  const name = customerNameOf(order.customer) ?? t("theCustomer");

  function confirm() {
    onOpenChange(false);
    onCancel(reason.trim());
    setReason("");
  }

  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t("cancelTitle", { number: String(order.number) })}
      confirmLabel={t("cancelConfirm")}
      cancelLabel={t("keep")}
      tone="danger"
      onConfirm={confirm}
      disabledReason={reason.trim().length > cancelReasonMaxLength ? t("cancelReasonTooLong") : undefined}
    >
      <p className="pb-4">{t(isWindowOpen ? "cancelText" : "cancelTextClosed", { name })}</p>
      <TextArea
        label={t("cancelReason")}
        placeholder={t("cancelReasonHint")}
        value={reason}
        onChange={setReason}
        max={cancelReasonMaxLength}
        rows={2}
      />
    </ConfirmDialog>
  );
}
