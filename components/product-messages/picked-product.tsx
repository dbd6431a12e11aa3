"use client";

import { ArrowDown, ArrowRightLeft, ArrowUp, GripVertical, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as DragButton } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import { ProductPrice } from "@/components/catalog/product-price";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Photo } from "@/components/ui/photo";
import type { ProductDto } from "@/lib/catalog/contract";
import type { ComposerSection } from "@/lib/product-messages/composer-draft";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import { stepProduct } from "@/lib/product-messages/section-edits";
import { ProblemLine } from "./problem-line";
import type { SectionActions } from "./section-actions";

type PickedProductProps = {
  product: ProductDto;
  sections: readonly ComposerSection[];
  sectionIndex: number;
  position: number;
  problems: readonly MessageProblem[];
  actions: SectionActions;
};

export function PickedProduct({ product, sections, sectionIndex, problems, actions }: PickedProductProps) {
  const t = useTranslations("productMessages.message");
  const { retailerId, name } = product;
  const stepButton = (step: -1 | 1) => {
    const canStep = stepProduct([...sections], retailerId, step) !== null;
    return (
      <IconButton
        size="s"
        data-step={step}
        icon={step < 0 ? ArrowUp : ArrowDown}
        label={t(step < 0 ? "moveUp" : "moveDown", { name })}
        disabledReason={canStep ? undefined : t(step < 0 ? "isFirst" : "isLast")}
        className={canStep ? "" : "border-transparent! bg-transparent!"}
        onPress={() => actions.step(retailerId, step)}
      />
    );
  };
  const isAlone = sections.length === 1 && sections[0]?.products.length === 1;

  return (
    <GridListItem
      id={retailerId}
      data-sku={retailerId}
      textValue={name}
      className="group/pick border-b border-line px-2 py-2 outline-none last:border-b-0 data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus"
    >
      <div className="flex items-center gap-2">
        <DragButton
          slot="drag"
          aria-label={t("drag", { name })}
          className="touch-target flex h-8 w-5 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-soft hover:bg-wash"
        >
          <Icon icon={GripVertical} />
        </DragButton>
        <Photo src={product.photoPath ?? undefined} name={name} size={40} />
        <span className="min-w-0 flex-1">
          <span dir="auto" className="block truncate font-medium rtl:text-right">
            {name}
          </span>
          <span className="flex items-baseline gap-2 text-xs text-ink-soft">
            <span dir="ltr" className="truncate font-mono">
              {retailerId}
            </span>
            <ProductPrice product={product} isQuiet />
          </span>
        </span>
        <span className="flex shrink-0">
          {!isAlone && (
            <>
              {stepButton(-1)}
              {stepButton(1)}
            </>
          )}
          {sections.length > 1 && (
            <Menu trigger={<IconButton size="s" icon={ArrowRightLeft} label={t("moveTo", { name })} />}>
              {sections.map((section, index) =>
                index === sectionIndex ? null : (
                  <MenuItem
                    key={section.id}
                    id={section.id}
                    label={section.title.trim() || t("section", { section: index + 1 })}
                    onAction={() => actions.moveTo([retailerId], section.id, section.products.length)}
                  />
                ),
              )}
            </Menu>
          )}
          <IconButton
            size="s"
            icon={X}
            label={t("remove", { name })}
            onPress={() => actions.removeProduct(retailerId)}
          />
        </span>
      </div>
      {problems.map((problem) => (
        <ProblemLine
          key={problem.code}
          problem={problem}
          fixes={actions.fixes(problem)}
          className="ps-7 pt-1"
        />
      ))}
    </GridListItem>
  );
}
