import { narrowed, type Verdicts } from '../../../gateway/execute/behindGate/decisions';
import type { Cell } from '../../../gateway/execute/Gate';
import type { Decision } from '../../../gateway/policy/Decision';
import type { Controller, DataCategory } from '../../../schema/directives';

const offices: readonly Controller[] = ['HOUSING_OFFICE', 'FAMILY_BENEFITS_OFFICE'];
const cell = (category: DataCategory, thirdParty = false): Cell => ({
  label: { class: 'S3', category, controller: offices, thirdParty },
  coordinates: ['Benefit.type'],
});
const rest = { kind: 'withheld', reason: 'THIRD_PARTY', remedy: 'ASK_CONSENT' } as const;
const permits = (...controllers: Controller[]): Decision => ({
  kind: 'permitted',
  controllers,
  basis: 'CONSENT_GDPR_6_9',
  consents: [],
  ...(controllers.length < offices.length && { rest }),
});

describe('what one envelope can say of several cells', () => {
  const cells = [cell('BENEFITS'), cell('BENEFITS', true)];

  it('leaves a field out whose office may tell of its neighbour only', () => {
    const verdicts: Verdicts = [permits(...offices), permits('FAMILY_BENEFITS_OFFICE')];
    expect(narrowed(cells, verdicts)).toEqual([verdicts[0], rest]);
  });

  it('leaves both out that grant each what the other does not', () => {
    const verdicts = [permits('HOUSING_OFFICE'), permits('FAMILY_BENEFITS_OFFICE')];
    expect(narrowed(cells, verdicts)).toEqual([rest, rest]);
  });

  it.each([
    ['all offices may tell both', [permits(...offices), permits(...offices)]],
    ['the same offices may tell both', [permits('HOUSING_OFFICE'), permits('HOUSING_OFFICE')]],
    ['one of them is denied anyway', [permits('HOUSING_OFFICE'), rest]],
  ])('changes nothing where %s', (_, verdicts) => {
    expect(narrowed(cells, verdicts)).toEqual(verdicts);
  });

  it('changes nothing between categories: those the envelope does tell apart', () => {
    const verdicts = [permits(...offices), permits('HOUSING_OFFICE')];
    expect(narrowed([cell('BENEFITS'), cell('INCOME')], verdicts)).toEqual(verdicts);
  });
});
