import { type AgencyMessage, compareLogs } from '../../cli/compareLogs';
import type { LoggedMessage } from '../../gateway/disclosure/readMessages';

const ours: LoggedMessage = {
  messageId: 'm1',
  agency: 'social',
  fields: new Set(['Person.benefits', 'Benefit.id']),
  purpose: 'CASE_COORDINATION',
  token: 't1',
  outcome: 'ANSWERED',
  records: 2,
};
const theirs: AgencyMessage = {
  messageId: 'm1',
  agency: 'social',
  fields: { 'Benefit.id': 2, 'Person.benefits': 2 },
  purpose: 'CASE_COORDINATION',
  token: 't1',
  decision: 'PERMIT',
};

const compare = (hub: readonly LoggedMessage[], agencies: readonly AgencyMessage[]) =>
  compareLogs(new Map(hub.map((one) => [one.messageId, one])), agencies, new Set(['social', 'immigration']));
const which = { messageId: 'm1', agency: 'social' };

describe('two logs', () => {
  it('that tell the same have no difference', () => {
    expect(compare([ours], [theirs])).toEqual({ agreed: 1, differences: [], unused: 0 });
  });

  it.each<[string, Partial<LoggedMessage>, Partial<AgencyMessage>, object]>([
    [
      'the agency has told more than was asked',
      {},
      { fields: { 'Benefit.monthly': 1, 'Benefit.id': 1 } },
      { kind: 'MORE_FIELDS', fields: ['Benefit.monthly'] },
    ],
    ['the purposes are not the same', {}, { purpose: 'RESEARCH' }, { kind: 'PURPOSE' }],
    ['the agency knows no purpose', {}, { purpose: null }, { kind: 'PURPOSE' }],
    ['the requesters are not the same', {}, { token: 't2' }, { kind: 'REQUESTER' }],
    [
      'another agency has recorded the message',
      {},
      { agency: 'health' },
      { kind: 'OTHER_AGENCY', recordedBy: 'health' },
    ],
    [
      'the agency has denied what the hub has received',
      {},
      { decision: 'DENY', fields: {} },
      { kind: 'DENIED_BUT_RECEIVED', records: 2 },
    ],
    ['a change has no end', {}, { decision: null, fields: {} }, { kind: 'UNFINISHED' }],
  ])('differ when %s', (_, hub, agency, difference) => {
    const { differences } = compare([{ ...ours, ...hub }], [{ ...theirs, ...agency }]);
    expect(differences).toEqual([{ ...which, ...difference }]);
  });

  it('differ when only one side knows a message', () => {
    expect(compare([ours], []).differences).toEqual([{ ...which, kind: 'NOT_AT_AGENCY' }]);
    expect(compare([], [theirs]).differences).toEqual([{ ...which, kind: 'NOT_AT_HUB' }]);
  });

  it('agree about public facts, which the hub need not record, and about what was asked for in vain', () => {
    expect(compare([], [{ ...theirs, fields: {} }]).differences).toEqual([]);
    expect(
      compare(
        [
          { ...ours, outcome: 'FAILED' },
          { ...ours, messageId: 'm2', outcome: null },
        ],
        [],
      ).differences,
    ).toEqual([]);
    expect(compare([ours], [{ ...theirs, fields: { 'Benefit.monthly': 0 } }]).differences).toEqual([]);
  });

  it('agree about an agency whose record was not read', () => {
    expect(compare([{ ...ours, agency: 'health' }], []).differences).toEqual([]);
  });

  it('count what an agency has answered and the hub has not used', () => {
    expect(compare([{ ...ours, outcome: 'FAILED' }], [theirs])).toEqual({
      agreed: 1,
      differences: [],
      unused: 1,
    });
  });

  it('agree about the one purpose that the immigration authority reads (FW-3), and about no other there', () => {
    const hub = [{ ...ours, agency: 'immigration' }];
    const told = { ...theirs, agency: 'immigration' };
    expect(compare(hub, [{ ...told, purpose: 'RESIDENCE_PROCEDURE_SUPPORT' }]).differences).toEqual([]);
    expect(compare(hub, [told]).differences).toEqual([
      { messageId: 'm1', agency: 'immigration', kind: 'PURPOSE' },
    ]);
  });
});
