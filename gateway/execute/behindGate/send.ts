import { randomUUID } from 'node:crypto';
import type { AgencyAnswer } from '../../agencies/Agency';
import { type Asked, ask } from '../executeFetch';
import type { Gate, GroundedQuestion, IdTranslator } from '../Gate';
import type { Run } from '../Run';
import type { Composed } from './compose';
import { argumentValue } from './idArguments';

export interface Sending {
  readonly request: Composed;
  readonly questions: readonly GroundedQuestion[];
  readonly asked: readonly Asked[];
  readonly translator: IdTranslator | null;
  /** Counts what came back. */
  readonly records: (answer: Extract<AgencyAnswer, { kind: 'answered' }>) => number;
}

/** Records what will be asked, asks it with a statement of its grounds, and notes what came of it. */
export async function send(
  run: Run,
  gate: Gate,
  sending: Sending,
): Promise<AgencyAnswer | 'LOG_UNAVAILABLE'> {
  const { request, questions, asked, translator } = sending;
  const { agency } = request;
  const messageId = randomUUID();
  const isPersonal = questions.some(({ coordinates }) => coordinates.length > 0);
  if (isPersonal && !(await gate.intend({ agency, messageId, questions }))) return 'LOG_UNAVAILABLE';
  const grounds = Object.fromEntries(questions.map((question) => [question.alias, question.grounds]));
  const statement = {
    ...gate.state(agency, messageId, grounds, familiesIn(questions)),
    pseudonymKey: translator?.key ?? null,
  };
  const answer = await ask(run, request, asked, { statement, variables: idVariables(run, sending) });
  if (isPersonal) {
    const records = answer.kind === 'answered' ? sending.records(answer) : 0;
    gate.note({ messageId, outcome: answer.kind === 'answered' ? 'ANSWERED' : 'FAILED', records });
  }
  return answer;
}

function familiesIn(questions: readonly GroundedQuestion[]): readonly string[] {
  const families = new Set<string>();
  for (const { subjects } of questions) {
    for (const subject of subjects) if (subject?.type === 'Family') families.add(subject.id);
  }
  return [...families];
}

function idVariables(run: Run, { request, translator }: Sending): readonly string[] {
  return request.ids.flatMap((argument) => {
    const { value } = argumentValue(argument, run.variableValues, translator);
    return value === undefined ? [] : [`${JSON.stringify(argument.variable)}:${JSON.stringify(value)}`];
  });
}
