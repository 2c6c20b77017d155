import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Purpose } from '../../schema/accessTerms';
import type { EnvelopeGrounds, ReceiptClaims } from '../../schema/envelope';

/**
 * What this subgraph itself has decided about one question of the hub: its half of the proof, which `lotse log reconcile` lays beside
 * the hub's. The message id is its key, so a message is accepted once, by whichever replica is first. Names, counts and digests only,
 * never values. Not part of the graph.
 */
@Entity({ name: 'decision_record' })
export class DecisionRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_decision_record' })
  messageId: string;

  @Index('IDX_decision_record_at')
  @Column('timestamptz')
  at: Date;

  @Column('varchar')
  hub: string;

  /** Only the data protection officer of the hub can say who it is. */
  @Column('varchar')
  requesterToken: string;

  @Column('varchar', { nullable: true })
  requesterOrganisation: string | null;

  @Column('varchar', { nullable: true })
  purpose: Purpose | null;

  @Column('varchar', { nullable: true })
  caseReference: string | null;

  /** As the envelope stated them: what was permitted, on which basis, by which provisions. */
  @Column('jsonb')
  grounds: Readonly<Record<string, EnvelopeGrounds>>;

  /** base64url SHA-256 of the request body. */
  @Column('varchar')
  requestHash: string;

  /** Null while a change that was asked for is under way; it stays so when this process dies meanwhile. */
  @Column('varchar', { nullable: true })
  decision: 'PERMIT' | 'PARTIAL' | 'DENY' | null;

  /** `Type.field` → how often something was told. */
  @Column('jsonb', { nullable: true })
  fields: Readonly<Record<string, number>> | null;

  @Column('jsonb', { nullable: true })
  withheld: ReceiptClaims['withheld'] | null;

  @Column('integer', { nullable: true })
  rowsLeftOut: number | null;

  /** base64url SHA-256 of the answer's body. */
  @Column('varchar', { nullable: true })
  answerHash: string | null;
}
