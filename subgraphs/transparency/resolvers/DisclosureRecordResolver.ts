import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countBandOf } from '../../vocabulary/countBandOf';
import { Data } from '../../vocabulary/Data';
import { CountBand } from '../../vocabulary/terms';
import { deliveryOf } from '../deliveryOf';
import { DisclosureRecord } from '../entities/DisclosureRecord';
import { explain } from '../explain';
import { disclosureData } from '../labels';
import type { TransparencyAsked } from '../loaders';
import { Delivery, PlainLanguage } from '../terms';

@Resolver(() => DisclosureRecord)
export class DisclosureRecordResolver {
  @Data(disclosureData)
  @FieldResolver(() => Delivery, { description: 'What came of it (Ergebnis).' })
  async delivery(
    @Root() { row }: DisclosureRecord,
    @Ctx() { loaders }: TransparencyAsked,
  ): Promise<Delivery> {
    return deliveryOf(row, await loaders.outcomes.load(row.request_id));
  }

  /** How much came back for everybody in the question: it would tell the person about others. */
  @Data(disclosureData)
  @FieldResolver(() => CountBand, {
    nullable: true,
    description: 'How many records came back; for the data protection officer only (Anzahl der Datensätze).',
  })
  async recordCount(
    @Root() { row, viewer }: DisclosureRecord,
    @Ctx() { loaders }: TransparencyAsked,
  ): Promise<CountBand | null> {
    if (viewer.kind !== 'officer' || row.message_id === null) return null;
    const outcome = (await loaders.outcomes.load(row.request_id)).get(row.message_id);
    return outcome === undefined ? null : countBandOf(outcome.records);
  }

  @Data(disclosureData)
  @FieldResolver(() => String, { description: 'The same in plain sentences (in einfachen Worten).' })
  async explanation(
    @Root() { row, viewer }: DisclosureRecord,
    @Arg('language', () => PlainLanguage, { defaultValue: 'DE', description: 'In which language (Sprache).' })
    language: PlainLanguage,
    @Ctx() { loaders }: TransparencyAsked,
  ): Promise<string> {
    const delivery = deliveryOf(row, await loaders.outcomes.load(row.request_id));
    const isOwn = viewer.kind === 'person' && row.requester_subject === viewer.caller.subject;
    return explain(row, delivery, language, isOwn);
  }
}
