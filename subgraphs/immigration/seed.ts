import type { CityBase } from '../../city/facts/base';
import type { FamilyFacts, OnFileFacts, PersonFacts } from '../../city/facts/family';
import type { ImmigrationFacts } from '../../city/facts/immigration';
import { idOf } from '../../city/idOf';
import type { Rows } from '../defineAgency';
import { onFileRows } from '../onFileRows';
import type { Controller } from '../vocabulary/terms';
import { AsylumProcedure } from './entities/AsylumProcedure';
import { CourseObligation } from './entities/CourseObligation';
import { FamilyReunificationCase } from './entities/FamilyReunificationCase';
import { ImmigrationApplication } from './entities/ImmigrationApplication';
import { ImmigrationFile } from './entities/ImmigrationFile';
import { NaturalisationProcedure } from './entities/NaturalisationProcedure';
import { ProvisionalResidenceDocument } from './entities/ProvisionalResidenceDocument';
import { ResidenceRequirement } from './entities/ResidenceRequirement';
import { ResidenceStatus } from './entities/ResidenceStatus';
import { ResidenceTitle } from './entities/ResidenceTitle';
import { Toleration } from './entities/Toleration';
import { TravelDocument } from './entities/TravelDocument';
import { WorkPermission } from './entities/WorkPermission';

/** The synthetic city as the immigration and naturalisation authorities have it on file. */
export const immigrationSeed = {
  base: (_base: CityBase): readonly Rows[] => [],
  family: (family: FamilyFacts): readonly Rows[] =>
    family.members.flatMap(({ person }) => [
      ...onFileRows(person, 'immigration'),
      ...immigrationRows(person),
    ]),
};

function immigrationRows(person: PersonFacts): readonly Rows[] {
  const facts = person.immigration;
  const file = person.onFile.immigration;
  if (facts === null || file === undefined) return [];
  const { one, many } = records(person.id, file, facts.source);
  return [
    [ImmigrationFile, one('immigration_file', fileOf(facts))],
    [ResidenceStatus, one('residence_status', facts.currentStatus)],
    [ResidenceTitle, many('residence_title', facts.titles)],
    [ImmigrationApplication, many('immigration_application', facts.applications.map(withAuthority))],
    [
      ProvisionalResidenceDocument,
      many(
        'provisional_residence_document',
        facts.provisionalDocuments.map(({ basisApplication, ...document }) => ({
          ...document,
          basisApplicationId: basisApplication,
        })),
      ),
    ],
    [Toleration, one('toleration', facts.toleration)],
    [WorkPermission, one('work_permission', facts.workPermission)],
    [ResidenceRequirement, one('residence_requirement', facts.residenceRequirement)],
    [TravelDocument, one('travel_document', facts.passport)],
    [CourseObligation, one('course_obligation', facts.courseObligation)],
    [AsylumProcedure, one('asylum_procedure', facts.asylum)],
    [
      NaturalisationProcedure,
      one('naturalisation_procedure', facts.naturalisation && { ...facts.naturalisation, ...naturalisation }),
    ],
    [FamilyReunificationCase, many('family_reunification_case', facts.familyReunification)],
  ];
}

/** Makes rows of facts; what a fact itself says of its id or source goes before. */
function records(personId: string, file: OnFileFacts, source: Controller) {
  const record = <Fact extends object>(table: string, fact: Fact, index: number) => ({
    id: idOf(table, personId, String(index)),
    personId,
    asOf: file.asOf,
    source,
    ...fact,
  });
  return {
    one: <Fact extends object>(table: string, fact: Fact | null) =>
      fact === null ? [] : [record(table, fact, 0)],
    many: <Fact extends object>(table: string, all: readonly Fact[]) =>
      all.map((fact, index) => record(table, fact, index)),
  };
}

const fileOf = ({ authority, identityClarified, appointments }: ImmigrationFacts) => ({
  authority,
  identityClarified,
  appointments,
});

const naturalisation: { readonly source: Controller } = { source: 'NATURALISATION_AUTHORITY' };

/** The application for naturalisation is with the other of the two authorities. */
const withAuthority = (application: ImmigrationFacts['applications'][number]) =>
  application.kind === 'NATURALISATION' ? { ...application, ...naturalisation } : application;
