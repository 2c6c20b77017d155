import { failuresOf, startHub } from '../fixtures/startHub';

it('what fails inside an object of a hidden type is not told: that it is there must stay unknown', async () => {
  const fail = () => {
    throw new Error('broken');
  };
  const hub = await startHub({
    a: {
      sdl: `
        type Query { all: [Described] }
        interface Described { summary: Int }
        type Sealed implements Described @inaccessible { summary: Int }
        type Address implements Described { summary: Int }
      `,
      resolvers: {
        Query: { all: () => [{ __typename: 'Sealed' }, { __typename: 'Address' }] },
        Sealed: { summary: fail },
        Address: { summary: fail },
      },
    },
  });
  try {
    const answer = await hub.ask('{ all { summary } }');
    expect(answer.data).toEqual({ all: [null, { summary: null }] });
    expect(failuresOf(answer)).toEqual(['all.1.summary: AGENCY_FIELD_FAILED by a']);
  } finally {
    await hub.stop();
  }
});
