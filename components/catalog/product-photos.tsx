"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Photo } from "@/components/ui/photo";

type ProductPhotosProps = { name: string; paths: readonly string[] };

/** The photo that was chosen, large, with the others under it; its place is there before it has come. */
export function ProductPhotos({ name, paths }: ProductPhotosProps) {
  const t = useTranslations("catalog.product");
  const [chosen, setChosen] = useState(paths[0]);
  const shown = chosen !== undefined && paths.includes(chosen) ? chosen : paths[0];
  return (
    <div className="grid content-start gap-2">
      <Photo key={shown} src={shown} name={name} size="fill" isEager className="max-w-90 rounded-xl" />
      {paths.length > 1 && (
        <ul aria-label={t("photos")} className="flex max-w-90 flex-wrap gap-2">
          {paths.map((path, at) => (
            <li key={path} className="flex">
              <button
                type="button"
                aria-label={t("photo", { position: at + 1, count: paths.length })}
                aria-pressed={path === shown}
                onClick={() => setChosen(path)}
                className={clsx(
                  "cursor-pointer rounded-lg outline-offset-2",
                  path === shown && "outline-2 outline-ink",
                )}
              >
                <Photo src={path} name={name} size={48} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
