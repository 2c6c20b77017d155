import type { Controller, DataLabel } from '../../schema/directives';

const schoolOffices: readonly Controller[] = ['SCHOOL_AUTHORITY', 'SCHOOL', 'KI_NEWCOMER_GUIDANCE'];
const daycareOffices: readonly Controller[] = ['YOUTH_OFFICE_DAYCARE', 'DAYCARE'];

/** School data, protected by the school laws of the state; the record names the body in `source`. */
export const schoolData: DataLabel = { class: 'S3', category: 'SCHOOL_STATUS', controller: schoolOffices };

/** A procedure for special educational support tells of a disability (Art. 9 GDPR): an officer of the school authority releases it. */
export const supportNeedData: DataLabel = { ...schoolData, class: 'S4', release: 'MANUAL_RELEASE' };

/** Which school somebody attends: a special school tells of a disability, by its type and by its name. */
export const schoolAttendedData: DataLabel = { ...schoolData, class: 'S4' };

/** To whom a certificate about the pupil was handed: a fact about that other person. */
export const certificateHolderData: DataLabel = { ...schoolData, thirdParty: true };

/** Daycare: social data of youth welfare (§ 61 SGB VIII). */
export const daycareData: DataLabel = { class: 'S3', category: 'DAYCARE_STATUS', controller: daycareOffices };

/** Among the grounds for priority are disability and child welfare (Art. 9 GDPR). */
export const priorityData: DataLabel = { ...daycareData, class: 'S4' };
