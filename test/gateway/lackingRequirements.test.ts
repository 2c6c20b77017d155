import type { ServerResponse } from 'node:http';
import { failuresOf, startHub } from '../fixtures/startHub';

/** One person at `a`; `b` and `c` hold more about the same person, and `c` needs what `b` knows. */
const personAt = {
  sdl: 'type Query { p: Person } type Person @key(fields: "id") { id: ID! }',
  resolvers: { Query: { p: () => ({ id: '1' }) } },
};
const knowsNobody = { Person: { __resolveReference: () => null } };

describe('a requirement of which nothing is recorded', () => {
  it('costs the field that needs it, and not what the same agency knows without it', async () => {
    const hub = await startHub({
      a: personAt,
      b: { sdl: 'type Person @key(fields: "id") { id: ID! n: Int }', resolvers: knowsNobody },
      c: {
        sdl: 'type Person @key(fields: "id") { id: ID! n: Int @external big: Boolean @requires(fields: "n") other: Int }',
        resolvers: { Person: { big: () => true, other: () => 7 } },
      },
    });
    try {
      const answer = await hub.ask('{ p { other big } }');
      expect(answer.data).toEqual({ p: { other: 7, big: null } });
      expect(failuresOf(answer)).toEqual([]);
      expect(hub.asked('c')[0]?.variables.representations).toEqual([{ __typename: 'Person', id: '1' }]);
    } finally {
      await hub.stop();
    }
  });

  it('is never computed from, however deep it stands', async () => {
    const hub = await startHub({
      a: {
        sdl: `
          type Query { p: Book } type Book @key(fields: "id") { id: ID! author: Author }
          type Author @key(fields: "id") { id: ID! }
        `,
        resolvers: { Query: { p: () => ({ id: '1', author: { id: '2' } }) } },
      },
      b: {
        sdl: 'type Author @key(fields: "id") { id: ID! years: Int! }',
        resolvers: { Author: { __resolveReference: () => null } },
      },
      c: {
        sdl: `
          type Book @key(fields: "id") { id: ID! author: Author @external novice: Boolean @requires(fields: "author { years }") }
          type Author { years: Int! @external }
        `,
        resolvers: { Book: { novice: () => true } },
      },
    });
    try {
      const answer = await hub.ask('{ p { novice } }');
      expect(answer.data).toEqual({ p: { novice: null } });
      expect(hub.asked('c')).toEqual([]);
    } finally {
      await hub.stop();
    }
  });

  it('takes a field that must not be null along, in the name of the agency that recorded nothing', async () => {
    const hub = await startHub({
      a: personAt,
      b: { sdl: 'type Person @key(fields: "id") { id: ID! n: Int }', resolvers: knowsNobody },
      c: {
        sdl: 'type Person @key(fields: "id") { id: ID! n: Int @external big: Boolean! @requires(fields: "n") }',
      },
    });
    try {
      const answer = await hub.ask('{ p { big n } }');
      expect(answer.data).toEqual({ p: null });
      expect(failuresOf(answer)).toHaveLength(1);
      expect(failuresOf(answer)[0]).not.toContain('by c');
      expect(hub.asked('c')).toEqual([]);
    } finally {
      await hub.stop();
    }
  });
});

it('an object that two agencies fill keeps what one of them brought; what the other lost is told there', async () => {
  let isDown = true;
  const hub = await startHub({
    a: {
      sdl: 'type Query { p: Person } type Person @key(fields: "id") { id: ID! v: Value @shareable } type Value { x: Int }',
      resolvers: { Query: { p: () => ({ id: '1', v: { x: 1 } }) } },
    },
    b: {
      sdl: 'type Person @key(fields: "id") { id: ID! v: Value @shareable } type Value { y: Int }',
      resolvers: { Person: { v: () => ({ y: 2 }) } },
      misbehave: (_, response: ServerResponse) => {
        if (isDown) response.writeHead(500).end();
        return isDown;
      },
    },
  });
  try {
    const answer = await hub.ask('{ p { v { x y } } }');
    expect(answer.data).toEqual({ p: { v: { x: 1, y: null } } });
    expect(failuresOf(answer)).toEqual(['p.v.y: AGENCY_ANSWER_INVALID by b']);
    isDown = false;
    const whole = await hub.ask('{ p { v { x y } } }');
    expect([whole.data, failuresOf(whole)]).toEqual([{ p: { v: { x: 1, y: 2 } } }, []]);
  } finally {
    await hub.stop();
  }
});

it('a null that is not allowed in a list is blamed on who sent the list, not on who had nothing recorded about the item before', async () => {
  const hub = await startHub({
    a: {
      sdl: `
        type Query { people: [Person!] }
        type Person @key(fields: "id") { id: ID! }
      `,
      // Broken on purpose: GraphQL servers do not let such a null through.
      misbehave: (_, response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ data: { people: [{ __typename: 'Person', id: '1' }, null] } }));
        return true;
      },
    },
    b: { sdl: 'type Person @key(fields: "id") { id: ID! n: Int }', resolvers: knowsNobody },
  });
  try {
    const answer = await hub.ask('{ people { n } }');
    expect(answer.data).toEqual({ people: null });
    expect(failuresOf(answer)).toEqual(['people.1: AGENCY_ANSWER_INVALID by a']);
  } finally {
    await hub.stop();
  }
});
