import { some } from '../facts/lists';
import type { FamilyReading, RecordReading } from '../facts/Reading';
import type { DocumentNeed } from '../facts/records/casework';
import type { ImmigrationApplicationKind } from '../facts/records/immigration';
import type { DocumentType } from '../facts/records/vocabulary';
import { all, any, compare, exists, is, isOneOf, type Truth } from '../facts/Truth';

type Paper = RecordReading<DocumentNeed>;

/** The paper that an application to the immigration authority ends in. */
const paperOf: Readonly<Partial<Record<ImmigrationApplicationKind, DocumentType>>> = {
  FIRST_ISSUE: 'RESIDENCE_TITLE',
  EXTENSION: 'RESIDENCE_TITLE',
  CHANGE_OF_PURPOSE: 'RESIDENCE_TITLE',
  SETTLEMENT_PERMIT: 'RESIDENCE_TITLE',
  TRAINING_RESIDENCE: 'RESIDENCE_TITLE',
  NEWBORN_TITLE: 'RESIDENCE_TITLE',
  TOLERATION_EXTENSION: 'TOLERATION_DOCUMENT',
  EMPLOYMENT_TOLERATION: 'TOLERATION_DOCUMENT',
};

/**
 * Whether a paper comes of the procedure for which another one is asked: then it waits for that one although nobody has written it down.
 * Known are the procedures of the immigration authority, of the Jobcenter and of employers.
 */
export const yields = ({ members }: FamilyReading, asked: Paper, paper: Paper): Truth =>
  all(
    exists(asked.forProcedure),
    any(
      ...members.map(({ person }) => {
        const same = (id: Paper['id']) =>
          compare(id, asked.forProcedure, (one, other) => one !== null && one === other);
        return all(
          is(paper.person.id, (id) => id === person.$id),
          any(
            some(person.immigration.applications, ({ id, kind }) =>
              all(
                same(id),
                compare(
                  kind,
                  paper.document,
                  (kind, document) => kind !== null && paperOf[kind] === document,
                ),
              ),
            ),
            all(same(person.benefitUnit.id), isOneOf(paper.document, ['BENEFIT_NOTICE', 'COST_APPROVAL'])),
            all(
              isOneOf(paper.document, ['EMPLOYMENT_CONTRACT']),
              some(person.jobOffers, ({ id }) => same(id)),
            ),
          ),
        );
      }),
    ),
  );
