import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The key of a case's notes, wrapped under a key that is not in the database (`notes.json` among the hub's keys). Once the row is
 * gone nobody reads the notes any more, in no backup of the database that is made after.
 */
@Entity({ name: 'case_key' })
export class CaseKey {
  @PrimaryColumn('uuid')
  id: string;

  @Index({ unique: true })
  @Column('uuid')
  caseId: string;

  /** Name of the key that it is wrapped under. */
  @Column('varchar')
  wrappedUnder: string;

  /** base64url. */
  @Column('varchar')
  wrapped: string;
}
