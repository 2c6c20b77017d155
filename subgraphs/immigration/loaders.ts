import type { DataSource } from 'typeorm';
import { manyBy, oneBy } from '../loaders';
import { applicationPages } from './applicationPages';
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
import { waitingTimes } from './waitingTimes';

/** By person where nothing else is said, one statement per table and batch. */
export const immigrationLoaders = (database: DataSource) => ({
  file: oneBy(database, ImmigrationFile, 'personId'),
  currentStatus: oneBy(database, ResidenceStatus, 'personId'),
  titles: manyBy(database, ResidenceTitle, 'personId', { validFrom: 'ASC', id: 'ASC' }),
  applications: manyBy(database, ImmigrationApplication, 'personId', { submittedAt: 'ASC', id: 'ASC' }),
  applicationById: oneBy(database, ImmigrationApplication, 'id'),
  provisionalDocuments: manyBy(database, ProvisionalResidenceDocument, 'personId', {
    issuedAt: 'ASC',
    id: 'ASC',
  }),
  toleration: oneBy(database, Toleration, 'personId'),
  workPermission: oneBy(database, WorkPermission, 'personId'),
  residenceRequirement: oneBy(database, ResidenceRequirement, 'personId'),
  passport: oneBy(database, TravelDocument, 'personId'),
  courseObligation: oneBy(database, CourseObligation, 'personId'),
  asylum: oneBy(database, AsylumProcedure, 'personId'),
  naturalisation: oneBy(database, NaturalisationProcedure, 'personId'),
  familyReunification: manyBy(database, FamilyReunificationCase, 'personId', { id: 'ASC' }),
  waitingTimes: waitingTimes(database),
  applicationPages: applicationPages(database),
});

export type ImmigrationLoaders = ReturnType<typeof immigrationLoaders>;
