import fc from 'fast-check';
import { canonicalJson } from '../../../../subgraphs/casework/changes/canonicalJson';
import { changedFields, filledFields } from '../../../../subgraphs/casework/changes/changedFields';
import { inputDigest } from '../../../../subgraphs/casework/changes/inputDigest';

describe('which fields a change alters', () => {
  it('is told by name and sorted, and only of those that are another value afterwards', () => {
    const at = new Date('2026-11-23T10:00:00Z');
    const row = { status: 'OPEN', severity: 'LOW', persons: ['a', 'b'], at, outcome: null };
    expect(changedFields(row, { status: 'MET', severity: 'LOW', persons: ['a'] })).toEqual([
      'persons',
      'status',
    ]);
    expect(changedFields(row, { at: new Date(at), outcome: null, persons: ['a', 'b'] })).toEqual([]);
    expect(changedFields(row, { at: new Date(0), severity: undefined })).toEqual(['at']);
    expect(changedFields(row, { outcome: [{ status: 'MET', area: 'DEBT' }] })).toEqual(['outcome']);
  });

  it('is for a new record what somebody has said about it', () => {
    expect(
      filledFields({ id: '1', caseId: '2', version: 1, title: 'x', dueAt: null, kind: 'OTHER' }),
    ).toEqual(['kind', 'title']);
  });
});

describe('by what a wish is known again', () => {
  const key = new Uint8Array(32);

  it('is the same whatever the order of its fields, and another as soon as anything in it differs', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (input, more) => {
        const turned = Object.fromEntries(Object.entries(input).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(input));
        expect(inputDigest('m', turned, key)).toBe(inputDigest('m', input, key));
        expect(inputDigest('m', { ...input, 'more of it': more }, key)).not.toBe(
          inputDigest('m', input, key),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('tells a field that is cleared from one that is left out, and one mutation from another', () => {
    expect(inputDigest('m', { dueAt: null }, key)).not.toBe(inputDigest('m', {}, key));
    expect(inputDigest('m', { dueAt: undefined }, key)).toBe(inputDigest('m', {}, key));
    expect(inputDigest('m', {}, key)).not.toBe(inputDigest('n', {}, key));
    expect(inputDigest('m', {}, key)).not.toBe(inputDigest('m', {}, new Uint8Array(32).fill(1)));
  });
});
