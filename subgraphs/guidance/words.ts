import type { Words } from './Rule';

/** Which of the two languages somebody wants: English when it is asked for, German otherwise. @param language as BCP 47 writes it */
export const inLanguage = (words: Words, language: string | null | undefined): string =>
  language?.toLowerCase().startsWith('en') ? words.en : words.de;

/** Under every result: a rule is no decision (§ 31 SGB X). */
export const caveat: Words = {
  de: 'Das ist nur ein Hinweis; es entscheidet die zuständige Stelle.',
  en: 'This is an indication only; the competent office decides.',
};
