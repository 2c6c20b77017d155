import type { MemberReading } from '../facts/Reading';
import type { Truth } from '../facts/Truth';
import type { OfferFinding, Words } from '../Rule';
import { hasAskedForPlace } from './lacksPlace';

/** What is told of every claim to a daycare place; the claims differ in age and ground. */
export const placeFinding = ({ person }: MemberReading, truth: Truth, text: Words): OfferFinding => ({
  subjects: [person.$id],
  truth,
  taken: hasAskedForPlace(person),
  variant: null,
  applyAt: 'YOUTH_WELFARE_OFFICE',
  from: null,
  latestUsefulDate: null,
  retroactiveUntil: null,
  risk: null,
  simplified: false,
  text,
  steps: [
    {
      de: 'Den Bedarf im Betreuungsportal der Stadt anmelden, in der Regel sechs Monate vorher; in dringenden Fällen geht es schneller.',
      en: 'Register the need in the city’s daycare portal, as a rule six months ahead; urgent cases are faster.',
    },
    {
      de: 'Gründe für einen Vorrang angeben: Arbeit, Kurs, alleinerziehend, Sprachförderung.',
      en: 'Give the grounds for priority: work, a course, being a lone parent, language support.',
    },
    {
      de: 'Bleibt ein Platz aus, beim Jugendamt schriftlich den Rechtsanspruch geltend machen; auch Tagespflege kommt in Frage.',
      en: 'If no place comes, claim it in writing from the youth welfare office; family day care is possible too.',
    },
  ],
  documents: ['VACCINATION_RECORD'],
});
