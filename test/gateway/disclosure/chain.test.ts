import fc from 'fast-check';
import type { DisclosureLog, RequestFacts } from '../../../gateway/disclosure/DisclosureLog';
import { openLog } from '../../../gateway/disclosure/openLog';
import { type Verdict, verifyLog } from '../../../gateway/disclosure/verifyLog';
import { canonicalJson, type Json } from '../../../schema/disclosureChain';
import { disclosureOf, outcomeOf, person, requestOf } from './facts';
import { logDatabase, tamper, withClient } from './logDatabase';

let url: string;
let log: DisclosureLog;

beforeEach(async () => {
  url = await logDatabase('disclosure_chain');
  log = await openLog({ url, hub: 'hub-a' });
});
afterEach(() => log.close());

async function append(times: number, changed: Partial<RequestFacts> = {}): Promise<void> {
  for (let index = 0; index < times; index++) {
    await log.append(requestOf(changed), [
      { kind: 'REQUEST', agencies: ['immigration'], fieldPaths: ['Person.immigration'] },
      disclosureOf(person(index)),
    ]);
  }
}

const broken = (seq: number, problem: RegExp) => ({
  kind: 'broken',
  hub: 'hub-a',
  seq,
  problem: expect.stringMatching(problem),
});

describe('the chain of the disclosure log', () => {
  it('verifies as it was written, by code that is not the one that wrote it', async () => {
    await append(5);
    await log.append(requestOf(), [outcomeOf([person(1)])]);
    expect(await verifyLog(url)).toEqual({
      kind: 'whole',
      chains: [
        {
          hub: 'hub-a',
          links: 6,
          redacted: 0,
          end: { seq: 6, entryHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      ],
    });
  });

  it('an empty log is whole', async () => {
    expect(await verifyLog(url)).toEqual({ kind: 'whole', chains: [] });
  });

  it.each([
    ['the time', "SET at = at + interval '1 ms'", /hash does not fit/],
    ['the request', "SET request_id = 'another'", /hash does not fit/],
    ['the kinds', "SET kinds = 'OUTCOME'", /hash does not fit/],
    ['the regime', "SET regime = 'CASE_FILE'", /hash does not fit/],
    ['the retention', 'SET retain_until = retain_until + 1', /hash does not fit/],
    ['the digest', 'SET payload_digest = sha256(payload_digest)', /hash does not fit/],
    ['the hash', 'SET entry_hash = sha256(entry_hash)', /hash does not fit/],
    ['the hash before', 'SET prev_hash = sha256(prev_hash)', /does not follow/],
    ['the salt', 'SET salt = sha256(salt)', /not what was recorded/],
    [
      'one letter of the content',
      `SET payload = replace(payload::text, 'PERMIT', 'PERMIS')::json`,
      /not what was recorded/,
    ],
    ['white space in the content', `SET payload = (payload::text || ' ')::json`, /not what was recorded/],
    ['the person it is found by', 'SET subjects = NULL', /persons it is found by/],
    ['who asked', "SET requester = 'nobody'", /found by do not fit/],
    ['the token of who asked', 'SET token = NULL', /found by do not fit/],
    [
      'the content, away too early',
      'SET payload = NULL, salt = NULL, subjects = NULL, requester = NULL, token = NULL',
      /gone although it is kept until/,
    ],
  ])('a change of %s is found where it is', async (_, change, problem) => {
    await append(4);
    await tamper(url, `UPDATE disclosure_log ${change} WHERE seq = 3`);
    expect(await verifyLog(url)).toEqual(broken(3, problem));
  });

  it('a record that was taken out, changed places or was slipped in is found', async () => {
    await append(4);
    await tamper(url, 'DELETE FROM disclosure_log WHERE seq = 2');
    expect(await verifyLog(url)).toEqual(broken(3, /records 2 to 2 are missing/));
    await tamper(
      url,
      'UPDATE disclosure_log SET seq = 20 WHERE seq = 3',
      'UPDATE disclosure_log SET seq = 2 WHERE seq = 4',
      'UPDATE disclosure_log SET seq = 3 WHERE seq = 20',
    );
    expect(await verifyLog(url)).toEqual(broken(2, /does not follow/));
  });

  it('an end that was cut off is found by the head, and without it by a noted end', async () => {
    await append(4);
    const before = (await verifyLog(url)) as Extract<Verdict, { kind: 'whole' }>;
    const noted = before.chains.map(({ hub, end }) => ({ hub, ...end }));
    await tamper(url, 'DELETE FROM disclosure_log WHERE seq = 4');
    expect(await verifyLog(url)).toEqual(broken(3, /the last one, but 4 were written/));
    await tamper(
      url,
      'UPDATE disclosure_head SET seq = 3, hash = (SELECT entry_hash FROM disclosure_log WHERE seq = 3)',
    );
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole' });
    expect(await verifyLog(url, { noted })).toEqual(broken(3, /record 4 was noted/));
    // Somebody writes another fourth record with the proper function.
    await append(1);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole' });
    expect(await verifyLog(url, { noted })).toEqual(broken(4, /not the record that was noted/));
  });

  it('a chain of which nothing is left is found while its head or a noted end is there', async () => {
    await append(2);
    await tamper(url, 'DELETE FROM disclosure_log');
    expect(await verifyLog(url)).toEqual(broken(0, /the last one, but 2 were written/));
  });

  it('the database itself refuses to change, to delete and to empty', async () => {
    await append(1);
    for (const statement of [
      'DELETE FROM disclosure_log',
      'TRUNCATE disclosure_log',
      "UPDATE disclosure_log SET requester = 'nobody'",
      'UPDATE disclosure_log SET payload = NULL, salt = NULL, subjects = NULL, requester = NULL, token = NULL',
      'UPDATE disclosure_head SET seq = 0',
      'DELETE FROM disclosure_head',
      'TRUNCATE disclosure_head',
    ]) {
      await expect(withClient(url, (client) => client.query(statement))).rejects.toMatchObject({
        code: '23001',
      });
    }
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole' });
  });
});

describe('what is written', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const json = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(text, tie('json'), { maxKeys: 4 }),
    ),
  })).json;

  it('is canonical: the same content is the same text, whatever the order', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalJson(value);
        expect(canonicalJson(JSON.parse(written) as Json)).toBe(written);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('verifies whatever it holds, in the canonical form, and no text can break out of its place', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), async (subject, query, fieldPaths) => {
        const request = requestOf();
        await log.append({ ...request, requester: { ...request.requester, subject } }, [
          { kind: 'READING', query, records: 1 },
          disclosureOf(query, { fieldPaths }),
        ]);
      }),
      { numRuns: 60 },
    );
    const verdict = await verifyLog(url);
    expect(verdict).toMatchObject({ kind: 'whole', chains: [{ links: 60 }] });
    const { rows } = await withClient(url, (client) =>
      client.query<{ payload: string; subjects: unknown }>(
        'SELECT payload::text AS payload, subjects FROM disclosure_log',
      ),
    );
    for (const { payload, subjects } of rows) {
      expect(canonicalJson(JSON.parse(payload) as Json)).toBe(payload);
      // What a caller wrote in place of an id is nobody's id and is not kept.
      expect(subjects).toEqual([]);
    }
  });
});
