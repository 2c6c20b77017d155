import type { Decision, Withholding } from '../../policy/Decision';
import type { Gate, GateQuestion, IdTranslator, Subject } from '../Gate';
import type { Run } from '../Run';
import type { AskedField, AskedQuestion } from './AskedFetch';
import { type Guarded, narrowed, notRecorded, together, type Verdicts } from './decisions';
import { argumentValue } from './idArguments';

/** A question and whom it is about. */
export interface Concerning {
  readonly question: AskedQuestion;
  readonly subjects: readonly (Subject | null)[];
}

export interface Decided {
  /** One for each subject. */
  readonly verdicts: readonly Verdicts[];
  readonly guarded: Guarded;
}

export type DecidedAll = readonly Decided[] | 'LOG_UNAVAILABLE' | 'CONSENT_UNAVAILABLE';

/** Asks the gate about all questions of a fetch at once. What is public is not asked about. */
export async function decideAll(
  run: Run,
  gate: Gate,
  fetch: {
    readonly agency: string;
    readonly kind: 'entities' | 'root';
    readonly translator: IdTranslator | null;
  },
  concerning: readonly Concerning[],
): Promise<DecidedAll> {
  const { agency, kind, translator } = fetch;
  const guards = concerning.map(({ question }) => guardsOf(run, question, translator));
  const personal = concerning.filter(
    ({ question, subjects }) => question.cells.length > 0 && subjects.length > 0,
  );
  const questions: readonly GateQuestion[] = [
    ...personal.map(({ question: { alias, cells }, subjects }) => ({ alias, cells, subjects })),
    ...guards.flatMap(({ asked }) => asked.map(({ question }) => question)),
  ];
  const answer = questions.length === 0 ? nothingDecided : await gate.decide({ agency, kind, questions });
  if (answer.kind === 'closed') return answer.code;
  const [...decisions] = answer.decisions;
  const byQuestion = new Map<Concerning, readonly Verdicts[]>(
    personal.map((one) => [
      one,
      (decisions.shift() ?? []).map((verdicts) => narrowed(one.question.cells, verdicts)),
    ]),
  );
  return concerning.map((one, index) => {
    const { asked, nobody } = guards[index] ?? { asked: [], nobody: [] };
    const guarded = new Map<AskedField, Withholding>(nobody.map((field) => [field, notRecorded]));
    for (const { field, question } of asked) {
      const denied = together(question.cells, decisions.shift() ?? []).find(isWithheld);
      if (denied) guarded.set(field, denied);
    }
    return { verdicts: byQuestion.get(one) ?? [], guarded };
  });
}

const nothingDecided = { kind: 'decided', decisions: [] } as const;

const isWithheld = (decision: Decision): decision is Withholding => decision.kind === 'withheld';

interface Guards {
  readonly asked: readonly { readonly field: AskedField; readonly question: GateQuestion }[];
  /** Fields whose arguments name somebody who cannot exist. */
  readonly nobody: readonly AskedField[];
}

/** What has to be decided because of whom arguments below the top name. */
function guardsOf(
  run: Run,
  { alias, cells, guarded }: AskedQuestion,
  translator: IdTranslator | null,
): Guards {
  if (guarded.length === 0) return noGuards;
  const asked: Guards['asked'][number][] = [];
  const nobody: AskedField[] = [];
  for (const field of guarded) {
    const values = field.ids.map((argument) => argumentValue(argument, run.variableValues, translator));
    const subjects = values.flatMap((value) => value.subjects);
    if (values.some(({ namesNobody }) => namesNobody)) nobody.push(field);
    const own = field.cells.flatMap((cell) => cells[cell] ?? []);
    const protecting = field.ids.flatMap(({ protectedBy }) =>
      protectedBy
        .filter(({ label }) => label.class !== 'S0')
        .map(({ label, coordinate }) => ({ label, coordinates: [coordinate] })),
    );
    const about = [...own, ...protecting];
    if (subjects.length > 0 && about.length > 0)
      asked.push({ field, question: { alias, cells: about, subjects } });
  }
  return { asked, nobody };
}

const noGuards: Guards = { asked: [], nobody: [] };
