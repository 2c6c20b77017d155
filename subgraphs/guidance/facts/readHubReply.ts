import type { WithheldReason } from '../../../schema/accessTerms';
import { familiesKey, type HubAnswer, type Silence, waitKeys } from './HubAnswer';

/** What the hub answers, as far as it is read here (design.md §6). */
export interface HubReply {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] }[];
  readonly extensions?: {
    readonly disclosure?: {
      readonly withheld?: readonly {
        readonly path: readonly (string | number)[];
        readonly reason: WithheldReason;
      }[];
    };
  };
}

/**
 * Makes of the hub's reply what rules are told. What failed is missing because the agency could not be reached; what was withheld keeps its
 * reason.
 * @param asked how many families were asked about
 * @returns null when there is no answer to conclude anything from
 */
export function readHubReply({ data, errors = [], extensions }: HubReply, asked: number): HubAnswer | null {
  const families = data?.[familiesKey];
  if (!Array.isArray(families) || families.length !== asked) return null;
  const failed = errors.flatMap(({ path }): readonly Silence[] =>
    path === undefined ? [] : [{ path, reason: 'AGENCY_UNAVAILABLE' }],
  );
  const withheld = (extensions?.disclosure?.withheld ?? []).map(({ path, reason }) => ({ path, reason }));
  return {
    families: families as HubAnswer['families'],
    waits: Object.fromEntries(Object.values(waitKeys).map((key) => [key, data?.[key] ?? null])),
    silences: [...withheld, ...failed],
  };
}
