import { tellsAnything } from '../../../gateway/execute/behindGate/tellsAnything';

describe('whether an answer tells anything', () => {
  it.each([
    0,
    false,
    '',
    ['x'],
    [[null], [{ at: 1 }]],
    { __typename: 'Person', health: { coverage: { type: 'X' } } },
  ])('a value somewhere does: %j', (answer) => {
    expect(tellsAnything(answer)).toBe(true);
  });

  it.each([
    null,
    undefined,
    [],
    {},
    { __typename: 'Person' },
    { __typename: 'Person', health: null, benefits: [] },
    [{ appointments: [{ __typename: 'Appointment', at: null }] }],
  ])('null, empty lists and names of types do not: %j', (answer) => {
    expect(tellsAnything(answer)).toBe(false);
  });
});
