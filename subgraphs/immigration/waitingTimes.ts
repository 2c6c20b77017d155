import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { countBandOf } from '../vocabulary/countBandOf';
import type { Controller } from '../vocabulary/terms';
import type { WaitingTime } from './entities/WaitingTime';
import type { ImmigrationApplicationKind } from './terms';

export interface WaitingTimeOf {
  readonly controller: Controller;
  readonly kind: ImmigrationApplicationKind;
}

interface Measured {
  readonly sample: number;
  readonly quantiles: readonly [p50: number, p80: number] | null;
}

/** Quantiles of fewer decisions could tell about somebody (domain.md 4.3.4). */
const leastSample = 10;

// The clock of an application runs from the day on which it is complete (§ 75 VwGO counts from there too), of a provisional
// document from the day somebody asks for it. That document is issued within the application it bridges to (§ 81 Abs. 5
// AufenthG), so every kind of application counts for it; kind CERTIFICATE is about other papers.
const measure = `
  SELECT count(span.days)::int AS sample,
         percentile_cont(ARRAY[0.5, 0.8]) WITHIN GROUP (ORDER BY span.days) AS quantiles
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked(controller, kind, position)
    LEFT JOIN LATERAL (
      SELECT extract(epoch FROM "decidedAt" - coalesce("completeAt", "submittedAt")) / 86400 AS days
        FROM "immigration_application"
       WHERE asked.kind <> 'PROVISIONAL_DOCUMENT' AND "kind" = asked.kind AND "source" = asked.controller
       UNION ALL
      SELECT extract(epoch FROM coalesce("certificateIssuedAt", "decidedAt")
                              - coalesce("certificateRequestedAt", "submittedAt")) / 86400
        FROM "immigration_application"
       WHERE asked.kind = 'PROVISIONAL_DOCUMENT' AND "kind" = asked.kind AND "source" = asked.controller
       UNION ALL
      SELECT extract(epoch FROM "certificateIssuedAt" - "certificateRequestedAt") / 86400
        FROM "immigration_application"
       WHERE asked.kind = 'PROVISIONAL_DOCUMENT' AND "kind" NOT IN ('PROVISIONAL_DOCUMENT', 'CERTIFICATE')
         AND "source" = asked.controller
    ) AS span ON span.days >= 0
   GROUP BY asked.position
   ORDER BY asked.position`;

/** How long decided applications have taken, in one statement for all that a request asks. */
export const waitingTimes = (database: DataSource): DataLoader<WaitingTimeOf, WaitingTime, string> =>
  new DataLoader(
    async (asked) => {
      const rows: Measured[] = await database.query(measure, [
        asked.map(({ controller }) => controller),
        asked.map(({ kind }) => kind),
      ]);
      return rows.map(waitingTimeOf);
    },
    { cacheKeyFn: ({ controller, kind }) => `${controller} ${kind}` },
  );

function waitingTimeOf({ sample, quantiles }: Measured): WaitingTime {
  const [p50, p80] = sample < leastSample || quantiles === null ? [null, null] : quantiles.map(Math.round);
  return { p50Days: p50 ?? null, p80Days: p80 ?? null, sampleBand: countBandOf(sample) };
}
