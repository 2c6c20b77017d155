import type { ObstacleRule } from '../Rule';
import { titleEndingNoApplication } from './titleEndingNoApplication';

/** All obstacles of domain.md 5.2, in its order. A rule more is one line here. */
export const obstacles: readonly ObstacleRule[] = [titleEndingNoApplication];
