import { Skeleton } from "@/components/ui/skeleton";
import { gridLook } from "@/components/ui/virtual-grid";

const tiles = Array.from({ length: 12 }, (_, at) => `tile-${at}`);

/** Tiles of the true size, so that nothing moves when the real ones come. */
export function SkeletonTiles({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className={`${gridLook} overflow-hidden`}>
      {tiles.map((key) => (
        <div key={key}>
          <Skeleton className="aspect-square w-full rounded-xl" />
          <div className="grid h-25 content-start gap-2 pt-2">
            <Skeleton className="h-4 w-4/5" />
            <Skeleton className="h-4 w-2/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
