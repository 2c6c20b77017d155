import { lostUpdate } from '../../../../subgraphs/casework/changes/atVersion';

const changed = [
  {
    fields: ['status'],
    by: { role: 'CASE_MANAGER', organisation: 'ob-kim' },
    at: '2026-11-23T08:00:00.000Z',
    mutation: 'updateTask',
  },
];

describe('a lost update', () => {
  it('says which version there is now and what has changed since', () => {
    expect(lostUpdate(2, 3, changed)).toEqual({
      kind: 'refused',
      code: 'CHANGED_MEANWHILE',
      sentence:
        'Somebody has changed it since: you have version 2, it is at 3. Read it again and decide anew.',
      meanwhile: { version: 3, changed },
    });
  });

  it('is something else than a version that nobody can have read', () => {
    expect(lostUpdate(4, 3, [])).toMatchObject({
      code: 'BAD_USER_INPUT',
      sentence: expect.stringContaining('4'),
    });
  });
});
