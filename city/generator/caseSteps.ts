import type { NeedArea, TaskKind } from '../../subgraphs/casework/terms';
import type { CaseFacts } from '../facts/casework';
import type { Day } from '../facts/values';
import { addDays, at, workday } from '../today';
import type { Draft } from './Draft';
import type { Random } from './random';

/** What family and case manager have agreed for the first needs. */
export function goalsOf(
  { today }: Draft,
  needs: CaseFacts['needs'],
  closedAt: Day | null,
  random: Random,
): CaseFacts['goals'] {
  return needs.slice(0, 4).map(({ area }) => ({
    title: goalTitles[area] ?? 'Beratung abschließen',
    area,
    targetDate: closedAt ?? addDays(today, random.whole(20, 240)),
    status: closedAt !== null ? 'REACHED' : random.weigh({ AGREED: 40, IN_PROGRESS: 55, PARTLY_REACHED: 5 }),
  }));
}

const goalTitles: Readonly<Partial<Record<NeedArea, string>>> = {
  RESIDENCE: 'Aufenthalt verlängert, Papiere vollständig',
  CHILDCARE: 'Betreuungsplatz angetreten',
  SCHOOL: 'Schulplatz angetreten',
  LANGUAGE: 'Deutschkurs begonnen',
  HEALTH: 'Behandlung begonnen',
  LIVELIHOOD: 'Lebensunterhalt gesichert',
  HOUSING: 'Eigene Wohnung bezogen',
  EMPLOYMENT: 'Arbeit aufgenommen',
  RECOGNITION: 'Abschluss anerkannt',
  NATURALISATION: 'Einbürgerung beantragt',
  VIOLENCE_PROTECTION: 'Schutz dauerhaft gesichert',
};

const taskOf: Readonly<Partial<Record<NeedArea, readonly [string, TaskKind]>>> = {
  RESIDENCE: ['Stand bei der Ausländerbehörde erfragen', 'CONTACT_AGENCY'],
  CHILDCARE: ['Anmeldung im Betreuungsportal prüfen', 'REMIND'],
  SCHOOL: ['Termin der Seiteneinsteigerberatung begleiten', 'ACCOMPANY'],
  LANGUAGE: ['Kursplatz anfragen', 'CONTACT_AGENCY'],
  HEALTH: ['Schweigepflichtentbindung besprechen', 'OBTAIN_DOCUMENT'],
  LIVELIHOOD: ['Antrag stellen', 'APPLY'],
  HOUSING: ['Wohnberechtigungsschein beantragen', 'APPLY'],
  EMPLOYMENT: ['Lebenslauf erstellen', 'OTHER'],
  RECOGNITION: ['Zeugnisse übersetzen lassen', 'OBTAIN_DOCUMENT'],
};

/** The next step for each need, a third of them done. */
export function tasksOf(draft: Draft, needs: CaseFacts['needs'], random: Random): CaseFacts['tasks'] {
  return needs.flatMap(({ area }) => {
    const [title, kind] = taskOf[area] ?? ['Gespräch führen', 'OTHER' as const];
    const done = random.chance(0.35);
    const due = workday(addDays(draft.today, done ? -random.whole(1, 60) : random.whole(-6, 35)));
    return [
      {
        title,
        kind,
        dueAt: at(due, '12:00'),
        status: done ? ('DONE' as const) : random.weigh({ OPEN: 70, IN_PROGRESS: 30 }),
      },
    ];
  });
}
