import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, parse, validate } from 'graphql';
import { publishedFolder } from '../../../../schema/publishedSupergraph';
import { publishedFactShapes } from '../../../../subgraphs/guidance/facts/factShapes';
import { factsOperation } from '../../../../subgraphs/guidance/facts/factsOperation';
import { needs } from '../../../../subgraphs/guidance/needs';

const shapes = publishedFactShapes();

describe('the operation that asks for facts', () => {
  it('asks each fact once, with how fresh and sure its record is, and nothing else', () => {
    const text = factsOperation(
      [
        'person.immigration.currentStatus.validUntil',
        'person.immigration.currentStatus.validUntil',
        'member.role',
        'wait.provisionalDocument.p80Days',
      ],
      shapes,
    );
    expect(text).toBe(`query GuidanceFacts($families: [ID!]!) {
  familiesByIds(ids: $families) { id members { person { id immigration { asOf currentStatus { asOf certainty source validUntil } source } } role until } }
  provisionalDocument: waitingTime(controller: IMMIGRATION_AUTHORITY, kind: PROVISIONAL_DOCUMENT) { p80Days }
}
`);
  });

  it('is valid in the published schema for all that rules and deadlines need', () => {
    const schema = buildASTSchema(parse(readFileSync(join(publishedFolder(), 'api.graphql'), 'utf8')));
    expect(validate(schema, parse(factsOperation(needs, shapes))).map(({ message }) => message)).toEqual([]);
  });
});
