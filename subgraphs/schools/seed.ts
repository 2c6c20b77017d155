import type { CityBase } from '../../city/facts/base';
import type { FamilyFacts } from '../../city/facts/family';
import type { ChildcareFacts, EducationFacts, FacilityFacts } from '../../city/facts/schools';
import type { Id } from '../../city/facts/values';
import { idOf } from '../../city/idOf';
import type { Rows } from '../defineAgency';
import { onFileRows } from '../onFileRows';
import type { Controller } from '../vocabulary/terms';
import { AllDayPlace } from './entities/AllDayPlace';
import { AttendanceConfirmation } from './entities/AttendanceConfirmation';
import { ChildcareOffer } from './entities/ChildcareOffer';
import { ChildcarePlacement } from './entities/ChildcarePlacement';
import { ChildcareRecord } from './entities/ChildcareRecord';
import { ChildcareRequest } from './entities/ChildcareRequest';
import { EducationRecord } from './entities/EducationRecord';
import type { Facility } from './entities/Facility';
import { LanguageSupport } from './entities/LanguageSupport';
import { NewcomerRegistration } from './entities/NewcomerRegistration';
import type { School } from './entities/School';
import { SchoolEnrolment } from './entities/SchoolEnrolment';
import { SupportNeedProcedure } from './entities/SupportNeedProcedure';

/** The synthetic city as schools and daycare have it on file. */
export const schoolsSeed = {
  base: (_base: CityBase): readonly Rows[] => [],
  family: (family: FamilyFacts): readonly Rows[] =>
    family.members.flatMap(({ person }) => {
      const file = person.onFile.schools;
      if (file === undefined) return [];
      const { id, education, childcare } = person;
      return [
        ...onFileRows(person, 'schools'),
        ...(education === null ? [] : educationRows(id, file.asOf, education)),
        ...(childcare === null ? [] : childcareRows(id, file.asOf, childcare)),
      ];
    }),
};

/** What every row says of itself. */
const provenance = (table: string, parent: Id, asOf: string, source: Controller, index = 0) => ({
  id: idOf(table, parent, String(index)),
  asOf,
  source,
});

function educationRows(personId: Id, asOf: string, facts: EducationFacts): readonly Rows[] {
  const record = (table: string) => ({ ...provenance(table, personId, asOf, facts.source), personId });
  const one = <Fact extends object>(table: string, fact: Fact | null) =>
    fact === null ? [] : [{ ...fact, ...record(table) }];
  const { obligation, enrolment, attendanceConfirmed } = facts;
  const root = {
    ...record('education_record'),
    obligationState: obligation.state,
    obligationSince: obligation.since,
    obligationUntil: obligation.until,
  };
  const attended = enrolment === null ? null : { ...enrolment, school: inDistrict(enrolment.school) };
  const confirmed =
    attendanceConfirmed === null
      ? null
      : { ...attendanceConfirmed, issuedToId: attendanceConfirmed.issuedTo };
  return [
    [EducationRecord, [root]],
    [NewcomerRegistration, one('newcomer_registration', facts.newcomerRegistration)],
    [SchoolEnrolment, one('school_enrolment', attended)],
    [LanguageSupport, one('language_support', facts.languageSupport)],
    [SupportNeedProcedure, one('support_need_procedure', facts.supportNeed)],
    [AllDayPlace, one('all_day_place', facts.allDay)],
    [AttendanceConfirmation, one('attendance_confirmation', confirmed)],
  ];
}

function childcareRows(childId: Id, asOf: string, facts: ChildcareFacts): readonly Rows[] {
  const { source, placement, feeStatus } = facts;
  const record = (table: string) => ({ ...provenance(table, childId, asOf, source), childId });
  const requests = facts.requests.map(({ offers: _, ...request }) => ({ ...request, childId, asOf, source }));
  const offers = facts.requests.flatMap((request) =>
    request.offers.map((offer, index) => ({
      ...offer,
      ...provenance('childcare_offer', request.id, asOf, source, index),
      requestId: request.id,
      facility: inDistrict(offer.facility),
    })),
  );
  const placements =
    placement === null
      ? []
      : [{ ...placement, ...record('childcare_placement'), facility: inDistrict(placement.facility) }];
  return [
    [ChildcareRecord, [{ ...record('childcare_record'), feeStatus }]],
    [ChildcareRequest, requests],
    [ChildcareOffer, offers],
    [ChildcarePlacement, placements],
  ];
}

/** The district as the graph has it: by its key, for casework to tell more. */
const inDistrict = ({ id, name, district }: FacilityFacts): School & Facility => ({
  id,
  name,
  district: { code: district },
});
