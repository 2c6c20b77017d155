import { defineAgency } from '../defineAgency';
import { PersonOnFile } from '../vocabulary/PersonOnFile';
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
import { immigrationLoaders } from './loaders';
import { Initial } from './migrations/Initial';
import { TellEvents1795400000000 } from './migrations/TellEvents';
import { DirectoryResolver } from './resolvers/DirectoryResolver';
import { ImmigrationFileResolver } from './resolvers/ImmigrationFileResolver';
import { PersonResolver } from './resolvers/PersonResolver';
import { ProvisionalResidenceDocumentResolver } from './resolvers/ProvisionalResidenceDocumentResolver';
import { immigrationSeed } from './seed';

/** Immigration and naturalisation authorities (domain.md 3.2): status and procedures, never the reasons for asylum. */
export const immigration = defineAgency({
  name: 'immigration',
  title: 'Immigration and naturalisation authorities (Ausländerbehörde, Einbürgerungsbehörde)',
  hubOwned: false,
  controllers: ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'],
  release: {
    IDENTITY: 'AUTO_UNDER_CONSENT',
    RESIDENCE_STATUS: 'AUTO_UNDER_CONSENT',
    RESIDENCE_PROCEDURE: 'AUTO_UNDER_CONSENT',
    WORK_PERMISSION: 'AUTO_UNDER_CONSENT',
    LANGUAGE_COURSE: 'AUTO_UNDER_CONSENT',
  },
  port: 4002,
  tables: [
    PersonOnFile,
    ImmigrationFile,
    ResidenceStatus,
    ResidenceTitle,
    ImmigrationApplication,
    ProvisionalResidenceDocument,
    Toleration,
    WorkPermission,
    ResidenceRequirement,
    TravelDocument,
    CourseObligation,
    AsylumProcedure,
    NaturalisationProcedure,
    FamilyReunificationCase,
  ],
  migrations: [Initial, TellEvents1795400000000],
  resolvers: [
    PersonResolver,
    ImmigrationFileResolver,
    ProvisionalResidenceDocumentResolver,
    DirectoryResolver,
  ],
  references: {
    Person: ({ id }) => (id === undefined ? null : { id }),
    ImmigrationApplication: ({ id }, { loaders }) =>
      id === undefined ? null : loaders.applicationById.load(id),
  },
  loaders: immigrationLoaders,
  seed: immigrationSeed,
});
