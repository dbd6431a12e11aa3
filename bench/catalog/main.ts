import { runSearchBench } from "@/bench/catalog/run-search-bench";
import { openFigures } from "@/bench/figures/open-figures";

/** `node --conditions=react-server --import tsx bench/catalog/main.ts`: the search at 1,000 and at 100,000 products. */
const figures = openFigures("Product search");
await runSearchBench(figures);
process.exitCode = figures.isGood ? 0 : 1;
