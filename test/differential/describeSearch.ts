import type { Found } from './explore';
import { type Feature, features } from './featuresOf';

/** What a search met, as a table for people. */
export function describeSearch(seed: string, found: Found): string {
  const rows = Object.entries(features).map(([feature, least]) => {
    const cases = found.features.get(feature as Feature) ?? 0;
    return `${String(cases).padStart(8)}  ${feature}${cases < least ? `   (fewer than ${least})` : ''}`;
  });
  const { operations, worlds, notComposed, notPlanned, cautious } = found;
  return [
    `federatedEqualsWhole SEED=${seed}: ${operations} operations in ${worlds} worlds,`,
    `${notPlanned.length} operations not planned, ${cautious.length} answers called incomplete that are whole,`,
    `${notComposed.length} worlds not composed`,
    ...notComposed.map((one) => `  ${one.replace(/\s+/g, ' ')}`),
    ...rows,
  ].join('\n');
}
