import type { ProductDto } from "@/lib/catalog/contract";
import { type ComposerSection, newSection } from "./composer-draft";

type Sections = ComposerSection[];

export function findSectionOf(sections: Sections, retailerId: string): ComposerSection | null {
  return (
    sections.find((section) => section.products.some((product) => product.retailerId === retailerId)) ?? null
  );
}

/** Adds to the named section, or to the last one; a product that is picked already stays where it is. */
export function addProduct(sections: Sections, product: ProductDto, sectionId: string | null): Sections {
  if (findSectionOf(sections, product.retailerId)) return sections;
  const target = sections.find(({ id }) => id === sectionId) ?? sections.at(-1);
  return sections.map((section) =>
    section === target ? { ...section, products: [...section.products, product] } : section,
  );
}

export function removeProduct(sections: Sections, retailerId: string): Sections {
  return sections.map((section) => ({
    ...section,
    products: section.products.filter((product) => product.retailerId !== retailerId),
  }));
}

/** Puts products before the one that now stands at `index` of the section; beyond its end means last. */
export function moveProducts(
  sections: Sections,
  retailerIds: readonly string[],
  sectionId: string,
  index: number,
): Sections {
  const isMoved = (product: ProductDto) => retailerIds.includes(product.retailerId);
  const moved = sections.flatMap(({ products }) => products.filter(isMoved));
  return sections.map((section) => {
    const stay = (products: ProductDto[]) => products.filter((product) => !isMoved(product));
    if (section.id !== sectionId) return { ...section, products: stay(section.products) };
    return {
      ...section,
      products: [...stay(section.products.slice(0, index)), ...moved, ...stay(section.products.slice(index))],
    };
  });
}

/** One step up or down; at a section's edge into its neighbour. Null where there is no further. */
export function stepProduct(sections: Sections, retailerId: string, step: -1 | 1): Sections | null {
  const sectionIndex = sections.findIndex(({ products }) =>
    products.some((product) => product.retailerId === retailerId),
  );
  const section = sections[sectionIndex];
  if (!section) return null;
  const index = section.products.findIndex((product) => product.retailerId === retailerId);
  const isInside = step < 0 ? index > 0 : index < section.products.length - 1;
  if (isInside) return moveProducts(sections, [retailerId], section.id, step < 0 ? index - 1 : index + 2);
  const neighbour = sections[sectionIndex + step];
  return neighbour
    ? moveProducts(sections, [retailerId], neighbour.id, step < 0 ? neighbour.products.length : 0)
    : null;
}

/** Removes a section with its products; the last one is emptied instead, for a message has at least one. */
export function removeSection(sections: Sections, sectionId: string): Sections {
  const others = sections.filter(({ id }) => id !== sectionId);
  return others.length > 0 ? others : [newSection()];
}

/** Takes what the catalog says now into a draft that may be days old; the picks stay as they are. */
export function refreshProducts(sections: Sections, current: readonly ProductDto[]): Sections {
  const byRetailerId = new Map(current.map((product) => [product.retailerId, product]));
  return sections.map((section) => ({
    ...section,
    products: section.products.map((product) => byRetailerId.get(product.retailerId) ?? product),
  }));
}
