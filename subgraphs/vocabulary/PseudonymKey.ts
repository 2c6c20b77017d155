import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The name of the key under which the hub has written this agency's pseudonyms. One row; never the key itself. */
@Entity({ name: 'pseudonym_key' })
export class PseudonymKey {
  @PrimaryColumn('boolean', { default: true })
  only: boolean;

  @Column('varchar')
  key: string;
}
