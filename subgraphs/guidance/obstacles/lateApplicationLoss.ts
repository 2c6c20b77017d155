import { lastOfMonth } from '../../../schema/calendar';
import { isInForce } from '../evaluate';
import { all, not } from '../facts/Truth';
import { findingsOf } from '../findingsOf';
import { offers } from '../offers/offers';
import type { ObstacleFinding, ObstacleRule, Occasion, OfferFinding, OfferRule } from '../Rule';

/**
 * Benefits of which a month without application is lost, at once or after a short time: child benefit (§ 70 EStG), housing benefit (§ 25
 * WoGG), basic income support (§ 37 SGB II), parental allowance (§ 7 BEEG).
 */
const losing: readonly string[] = ['O01', 'O03', 'O04', 'O21'];

const losingOffers: readonly OfferRule[] = offers.filter(({ id }) => losing.includes(id));

/** X23: somebody is likely to be entitled to such a benefit and has not applied. Whether she is, the rules of the offers say. */
export const lateApplicationLoss: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X23',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Jeden Monat geht Geld verloren', en: 'Money is lost every month' },
  legalRefs: ['§ 70 EStG', '§ 25 WoGG', '§ 37 SGB II', '§ 7 BEEG'],
  needs: [...new Set(losingOffers.flatMap(({ needs }) => needs))],
  find: (family, occasion) =>
    losingOffers
      .filter((offer) => isInForce(offer, occasion.asOf))
      .flatMap((offer) =>
        findingsOf(offer, family, occasion).map((finding) => lossOf(offer, finding, occasion)),
      ),
};

function lossOf(
  { id, title }: OfferRule,
  { subjects, truth, taken, applyAt, latestUsefulDate, steps, documents, simplified }: OfferFinding,
  { asOf }: Occasion,
): ObstacleFinding {
  const month = lastOfMonth(asOf);
  return {
    subjects,
    truth: all(truth, not(taken)),
    variant: id,
    severity: 'MEDIUM',
    dueAt: latestUsefulDate !== null && latestUsefulDate < month ? latestUsefulDate : month,
    agencies: [applyAt],
    text: {
      de: `Wahrscheinlich besteht ein Anspruch, beantragt ist er nicht: ${title.de}. Für die Vergangenheit wird nicht oder nur kurz gezahlt.`,
      en: `There is likely to be a claim, but no application: ${title.en}. For the past little or nothing is paid.`,
    },
    steps: [
      {
        de: 'Erst beantragen, dann vervollständigen: Schon ein formloser Antrag wahrt den Monat.',
        en: 'Apply first, complete later: even an informal application keeps the month.',
      },
      ...steps,
    ],
    documents,
    simplified,
  };
}
