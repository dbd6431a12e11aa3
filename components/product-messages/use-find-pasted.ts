"use client";

import { useMutation } from "@tanstack/react-query";
import { postJson } from "@/lib/client/api-client";
import { type PasteInput, pastedProductsSchema } from "@/lib/product-messages/paste-contract";

/** Asks which products a pasted text names. */
export function useFindPasted() {
  return useMutation({
    mutationFn: (input: PasteInput) =>
      postJson("/api/product-messages/pasted-products", input, pastedProductsSchema),
  });
}
