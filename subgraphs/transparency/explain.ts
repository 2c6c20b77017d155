import { kindsOfData } from './kindsOfData';
import {
  basisWords,
  categoryWords,
  controllerWords,
  deliveryWords,
  purposeWords,
  reasonWords,
  roleWords,
} from './plainWords';
import type { RecordRow } from './RecordRow';
import type { Delivery, PlainLanguage } from './terms';

const times: Readonly<Record<PlainLanguage, Intl.DateTimeFormat>> = {
  DE: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' }),
  EN: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' }),
};

const phrases = {
  DE: {
    you: 'Sie selbst',
    asked: 'wollte Daten über Sie sehen',
    youAsked: 'wollten Ihre Daten sehen',
    from: 'Von wem',
    which: 'Welche Daten',
    other: 'weitere Angaben',
    what: 'Wozu',
    right: 'Warum das erlaubt war',
    emergency: 'Es war ein Notfallzugriff.',
    denied: 'Das wurde abgelehnt',
    partly: 'Ein Teil wurde abgelehnt',
    noBasis: 'nicht vermerkt',
  },
  EN: {
    you: 'You yourself',
    asked: 'wanted to see data about you',
    youAsked: 'wanted to see your data',
    from: 'From whom',
    which: 'Which data',
    other: 'other facts',
    what: 'What for',
    right: 'Why it was allowed',
    emergency: 'It was an emergency access.',
    denied: 'It was refused',
    partly: 'Part of it was refused',
    noBasis: 'not recorded',
  },
} as const satisfies Record<PlainLanguage, Record<string, string>>;

/**
 * A record in plain sentences for the person it is about: who, when, which kinds of data, from whom, what for, by which right, and
 * what came of it. No codes, nobody else's data.
 * @param isOwn the person asked herself
 */
export function explain(row: RecordRow, delivery: Delivery, language: PlainLanguage, isOwn: boolean): string {
  const say = phrases[language];
  const who = isOwn
    ? `${say.you} ${say.youAsked}`
    : `${capital(roleWords[row.requester_role]?.[language] ?? row.requester_organisation)} (${row.requester_organisation}) ${say.asked}`;
  const basis = row.legal_basis === null ? say.noBasis : basisWords[row.legal_basis][language];
  return [
    `${times[language].format(row.at)}: ${who}.`,
    `${say.from}: ${controllerWords[row.source]?.[language] ?? row.agency}.`,
    `${say.which}: ${kindsIn(row, language)}.`,
    `${say.what}: ${purposeWords[row.purpose][language]}.`,
    ...(row.decision === 'DENY' ? [] : [`${say.right}: ${basis}.`]),
    ...(row.break_glass === null && row.decision !== 'BREAK_GLASS' ? [] : [say.emergency]),
    ...decided(row, language),
    deliveryWords[delivery][language],
  ].join(' ');
}

function kindsIn(row: RecordRow, language: PlainLanguage): string {
  const kinds = kindsOfData(row.field_paths).map((category) => categoryWords[category][language]);
  return kinds.length === 0 ? phrases[language].other : kinds.join('; ');
}

function decided({ decision, reason }: RecordRow, language: PlainLanguage): readonly string[] {
  if (decision !== 'DENY' && decision !== 'PARTIAL') return [];
  const outcome = decision === 'DENY' ? phrases[language].denied : phrases[language].partly;
  return [reason === null ? `${outcome}.` : `${outcome}: ${reasonWords[reason][language]}.`];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
