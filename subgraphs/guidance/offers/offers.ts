import type { OfferRule } from '../Rule';

/** All offers of domain.md 5.3, in its order. A rule more is one line here. */
export const offers: readonly OfferRule[] = [];
