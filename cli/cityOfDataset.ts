import { cityOf } from '../city/cityOf';
import type { City, Edition } from '../city/facts/City';
import type { Dataset } from '../subgraphs/vocabulary/Dataset';

/** What makes a synthetic city: the options of `lotse seed` that give it. */
interface Recipe {
  readonly edition: Edition;
  readonly seed?: string;
  readonly today?: string;
}

/** The options of `lotse seed` that make the city of a dataset row, or null when the row is about no city. */
export function recipeOf({ synthetic, edition, generator, referenceDate }: Dataset): Recipe | null {
  if (!synthetic || !(edition === 'S' || edition === 'M' || edition === 'L')) return null;
  // Written by city/cityOf.ts: "city/<version> <seed>"; the stories have no seed.
  const seed = /^city\/\d+ (.*)$/s.exec(generator ?? '')?.[1];
  return { edition, seed, today: referenceDate ?? undefined };
}

/** The very city that a database holds, or null when this version of Lotse would make another one by the same options. */
export function cityOfDataset(dataset: Dataset): City | null {
  const recipe = recipeOf(dataset);
  if (recipe === null) return null;
  const city = cityOf(recipe.edition, recipe);
  return city.generator === dataset.generator ? city : null;
}

/** The command that puts the city of a dataset row into all databases. */
export function seedCommandFor(dataset: Dataset): string {
  const recipe = recipeOf(dataset);
  if (recipe === null) return 'npm run seed';
  const usual = cityOf(recipe.edition);
  const options = [
    `--edition ${recipe.edition}`,
    ...(usual.generator === dataset.generator || recipe.seed === undefined
      ? []
      : [`--seed '${recipe.seed}'`]),
    ...(usual.today === recipe.today || recipe.today === undefined ? [] : [`--today ${recipe.today}`]),
  ];
  return `npm run seed -- ${options.join(' ')}`;
}
