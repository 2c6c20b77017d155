import { addMonths, monthsBetween } from '../today';
import { type Draft, earnersIn, type Known, membersOf } from './Draft';
import * as due from './entitlements';
import { adults, each, german, lineIn, littleGerman, type OfferFinder, yearsHere } from './OfferFinder';
import type { StatusLine } from './Sketch';

export const workPermission =
  (line: StatusLine, months: number): OfferFinder =>
  (draft) =>
    each(
      adults(draft).filter(
        (known) =>
          known.sketch.line === line &&
          known.sketch.tolerationBasis !== 'P60B' &&
          monthsBetween(known.sketch.arrived, draft.today) >= months,
      ),
      ({ person }) =>
        person.immigration?.workPermission.state === 'PERMITTED_FOR_JOB' ||
        (person.immigration?.applications.some(({ kind }) => kind === 'WORK_PERMISSION') ?? false),
    );

const uncertain = lineIn(['TOLERATION', 'P104C']);

const appliedForTitle = ({ person }: Known): boolean =>
  person.immigration?.applications.some(
    ({ kind, decidedAt }) => decidedAt === null && (kind === 'CHANGE_OF_PURPOSE' || kind === 'FIRST_ISSUE'),
  ) ?? false;

export const employmentToleration: OfferFinder = (draft) =>
  each(
    adults(draft).filter(
      ({ sketch, person }) =>
        sketch.line === 'TOLERATION' &&
        sketch.arrived <= '2022-12-31' &&
        (person.employment?.jobs ?? []).some(
          ({ hoursPerWeek, insured, from }) =>
            hoursPerWeek >= 20 && insured && from <= addMonths(draft.today, -12),
        ),
    ),
    ({ sketch }) => sketch.tolerationBasis === 'P60D',
  );

export const youngIntegrated: OfferFinder = (draft) =>
  each(
    membersOf(draft).filter(
      (known) =>
        uncertain(known) &&
        known.age >= 14 &&
        known.age < 27 &&
        yearsHere(known, draft) >= 3 &&
        !littleGerman(known),
    ),
    appliedForTitle,
  );

export const sustainablyIntegrated: OfferFinder = (draft) => {
  const needed = due.minorsIn(draft).length > 0 ? 4 : 6;
  return each(
    adults(draft).filter(
      (known) =>
        uncertain(known) &&
        yearsHere(known, draft) >= needed &&
        earnersIn(draft).some(({ index }) => index === known.index),
    ),
    appliedForTitle,
  );
};

const earning = ({ sketch }: Draft): boolean =>
  sketch.livelihood === 'WAGE' || sketch.livelihood === 'LOW_WAGE';

export const settlementPermit: OfferFinder = (draft) =>
  earning(draft)
    ? each(
        adults(draft).filter(
          (known) =>
            known.sketch.line === 'REFUGEE' && yearsHere(known, draft) >= 5 && german(known) !== 'A0',
        ),
        ({ person }) =>
          person.immigration?.applications.some(({ kind }) => kind === 'SETTLEMENT_PERMIT') ?? false,
      )
    : [];

export const naturalisation: OfferFinder = (draft) =>
  earning(draft)
    ? each(
        adults(draft).filter(
          (known) =>
            lineIn(['REFUGEE', 'FAMILY', 'SETTLEMENT', 'EU'])(known) &&
            yearsHere(known, draft) >= 5 &&
            ['B1', 'B2'].includes(german(known)),
        ),
        ({ person }) => person.immigration?.naturalisation != null,
      )
    : [];
