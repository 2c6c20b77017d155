import { defineAgency } from '../defineAgency';
import { PersonOnFile } from '../vocabulary/PersonOnFile';
import { AllDayPlace } from './entities/AllDayPlace';
import { AttendanceConfirmation } from './entities/AttendanceConfirmation';
import { ChildcareOffer } from './entities/ChildcareOffer';
import { ChildcarePlacement } from './entities/ChildcarePlacement';
import { ChildcareRecord } from './entities/ChildcareRecord';
import { ChildcareRequest } from './entities/ChildcareRequest';
import { EducationRecord } from './entities/EducationRecord';
import { LanguageSupport } from './entities/LanguageSupport';
import { NewcomerRegistration } from './entities/NewcomerRegistration';
import { SchoolEnrolment } from './entities/SchoolEnrolment';
import { SupportNeedProcedure } from './entities/SupportNeedProcedure';
import { schoolsLoaders } from './loaders';
import { Initial } from './migrations/Initial';
import { TellEvents1795400000000 } from './migrations/TellEvents';
import { AttendanceConfirmationResolver } from './resolvers/AttendanceConfirmationResolver';
import { ChildcareRecordResolver } from './resolvers/ChildcareRecordResolver';
import { ChildcareRequestResolver } from './resolvers/ChildcareRequestResolver';
import { EducationRecordResolver } from './resolvers/EducationRecordResolver';
import { PersonResolver } from './resolvers/PersonResolver';
import { schoolsSeed } from './seed';

/** Schools, school authority and daycare (domain.md 3.5); school social work is not in the graph (§ 13a SGB VIII). */
export const schools = defineAgency({
  name: 'schools',
  title: 'Schools and daycare (Schulen, Schulamt, Kommunales Integrationszentrum, Jugendamt, Kitas)',
  hubOwned: false,
  controllers: ['SCHOOL_AUTHORITY', 'SCHOOL', 'KI_NEWCOMER_GUIDANCE', 'YOUTH_OFFICE_DAYCARE', 'DAYCARE'],
  release: {
    SCHOOL_STATUS: 'AUTO_UNDER_CONSENT',
    DAYCARE_STATUS: 'AUTO_UNDER_CONSENT',
  },
  port: 4005,
  tables: [
    PersonOnFile,
    EducationRecord,
    NewcomerRegistration,
    SchoolEnrolment,
    LanguageSupport,
    SupportNeedProcedure,
    AllDayPlace,
    AttendanceConfirmation,
    ChildcareRecord,
    ChildcareRequest,
    ChildcareOffer,
    ChildcarePlacement,
  ],
  migrations: [Initial, TellEvents1795400000000],
  resolvers: [
    PersonResolver,
    EducationRecordResolver,
    AttendanceConfirmationResolver,
    ChildcareRecordResolver,
    ChildcareRequestResolver,
  ],
  references: {
    Person: ({ id }) => (id === undefined ? null : { id }),
    ChildcareRequest: ({ id }, { loaders }) => (id === undefined ? null : loaders.requestById.load(id)),
  },
  loaders: schoolsLoaders,
  seed: schoolsSeed,
});
