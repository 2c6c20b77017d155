import { caseTransitions } from '../../../../subgraphs/casework/cases/caseSteps';
import { transitionFlaw } from '../../../../subgraphs/casework/changes/flaws';
import { documentTransitions } from '../../../../subgraphs/casework/documents/documentSteps';
import { goalTransitions } from '../../../../subgraphs/casework/goals/goalSteps';
import { needTransitions } from '../../../../subgraphs/casework/needs/needSteps';
import { taskTransitions } from '../../../../subgraphs/casework/tasks/taskSteps';

/** Each table as a picture: a line for each state it may be in, with a sign for each state it may go to. */
const picture = <Status extends string>(transitions: Readonly<Record<Status, readonly Status[]>>): string => {
  const states = Object.keys(transitions) as Status[];
  return states
    .map((from) => {
      const signs = states.map((to) => (transitionFlaw('It', transitions, from, to) === null ? '+' : '.'));
      return `${signs.join('')} ${from}`;
    })
    .join('\n');
};

describe('from where a record stands it goes on as the tables say', () => {
  it('a case', () => {
    expect(picture(caseTransitions)).toBe(
      ['+++.. INTAKE', '.++.. ACTIVE', '.++.. PAUSED', '...+. TRANSFERRED', '....+ CLOSED'].join('\n'),
    );
  });

  it('a need', () => {
    expect(picture(needTransitions)).toBe(
      ['+++++ OPEN', '+++++ IN_PROGRESS', '+.+.. MET', '+..+. NOT_MET', '+...+ DROPPED'].join('\n'),
    );
  });

  it('a goal', () => {
    expect(picture(goalTransitions)).toBe(
      ['+++++ AGREED', '+++++ IN_PROGRESS', '.++++ PARTLY_REACHED', '.+.+. REACHED', '+...+ DROPPED'].join(
        '\n',
      ),
    );
  });

  it('a task', () => {
    expect(picture(taskTransitions)).toBe(
      ['++++ OPEN', '++++ IN_PROGRESS', '+.+. DONE', '+..+ CANCELLED'].join('\n'),
    );
  });

  it('a needed document', () => {
    expect(picture(documentTransitions)).toBe(
      [
        '++++... NOT_REQUESTED',
        '++++..+ REQUESTED',
        '++++..+ WAITING',
        '.+.++.. ISSUED',
        '...++++ SUBMITTED',
        '....++. ACCEPTED',
        '.++++.+ REJECTED',
      ].join('\n'),
    );
  });

  it('and says which ways there are when it does not', () => {
    expect(transitionFlaw('A task', taskTransitions, 'DONE', 'CANCELLED')).toEqual({
      kind: 'refused',
      code: 'STEP_NOT_POSSIBLE',
      sentence: 'A task that is DONE can become OPEN.',
    });
    expect(transitionFlaw('A case', caseTransitions, 'CLOSED', 'ACTIVE')?.sentence).toBe(
      'A case that is CLOSED stays so.',
    );
  });
});
