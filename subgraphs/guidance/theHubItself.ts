import type { BlockingFact } from './entities/BlockingFact';

/** The one open question there is when the hub could not be asked for any fact at all. */
export const theHubItself: BlockingFact = {
  path: 'family',
  person: null,
  words: {
    de: 'Die Angaben konnten gerade nicht abgefragt werden. Bitte später erneut fragen.',
    en: 'The facts could not be asked for at the moment. Please ask again later.',
  },
  askWhom: 'KIM_OFFICE',
  unlocks: [],
  withheldReason: 'AGENCY_UNAVAILABLE',
};
