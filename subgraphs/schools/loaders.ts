import type { DataSource } from 'typeorm';
import { manyBy, oneBy } from '../loaders';
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

/** One statement per table and batch. */
export const schoolsLoaders = (database: DataSource) => ({
  education: oneBy(database, EducationRecord, 'personId'),
  newcomerRegistration: oneBy(database, NewcomerRegistration, 'personId'),
  enrolment: oneBy(database, SchoolEnrolment, 'personId'),
  languageSupport: oneBy(database, LanguageSupport, 'personId'),
  supportNeed: oneBy(database, SupportNeedProcedure, 'personId'),
  allDay: oneBy(database, AllDayPlace, 'personId'),
  attendanceConfirmed: oneBy(database, AttendanceConfirmation, 'personId'),
  childcare: oneBy(database, ChildcareRecord, 'childId'),
  requestById: oneBy(database, ChildcareRequest, 'id'),
  requests: manyBy(database, ChildcareRequest, 'childId', { notifiedAt: 'ASC', id: 'ASC' }),
  offers: manyBy(database, ChildcareOffer, 'requestId', { answerBy: 'ASC', id: 'ASC' }),
  placement: oneBy(database, ChildcarePlacement, 'childId'),
});

export type SchoolsLoaders = ReturnType<typeof schoolsLoaders>;
