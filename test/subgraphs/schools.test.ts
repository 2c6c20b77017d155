import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { federate } from '../../subgraphs/federate';
import { differences } from '../../subgraphs/migrate';
import { openDataSource } from '../../subgraphs/openDataSource';
import { schools } from '../../subgraphs/schools/agency';
import { cityOf, fileAsOf, personId } from '../fixtures/blankCity';
import { readSdl } from '../fixtures/readSdl';
import { membersOf, requestIdOf, schoolsFamily } from '../fixtures/schoolsFamily';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';
import { tablesOf } from '../fixtures/tablesOf';

const sixty = Array.from({ length: 60 }, (_, index) => `family ${index}`);
const [pupil, toddler, parent, stranger] = membersOf('family 7').map(personId) as [
  string,
  string,
  string,
  string,
];
const nobody = personId('nobody');

const educationFields = `education { asOf source
  obligation { state since until }
  newcomerRegistration { asOf source registeredAt counselledAt proposedSchool assignedAt firstSchoolDay status }
  enrolment { asOf source school { id name district { code } } type grade from until }
  languageSupport { asOf source kind from until }
  supportNeed { asOf source openedAt decidedAt status }
  allDay { asOf source status from until weekly { weekday from to } }
  attendanceConfirmed { asOf source issuedAt schoolYear regular issuedTo { id } } }`;
const requestFields = `id asOf source child { id } wantedFrom hoursPerWeek notifiedAt portalRef status
  offers { asOf source facility { id name district { code } } from answerBy } priorityGrounds entitlementSince`;
const childcareFields = `childcare { asOf source feeStatus requests { ${requestFields} }
  placement { asOf source facility { id name district { code } } type from until weekly { weekday from to } } }`;

const afternoons = [
  { weekday: 'MONDAY', from: '12:00', to: '16:00' },
  { weekday: 'FRIDAY', from: '12:00', to: '15:00' },
];

let office: SeededAgency;
beforeAll(async () => {
  office = await serveSeeded(schools, cityOf(sixty.map(schoolsFamily)), 'schools_fields');
});
afterAll(() => office.stop());

describe('the contract of schools and daycare', () => {
  const { sdl } = federate(schools);
  const { fieldsOf, labelOf, undescribedValues } = readSdl(sdl);

  it('composes', () => {
    const { errors } = composeServices([{ name: 'schools', url: 'http://schools', typeDefs: parse(sdl) }]);
    expect(errors ?? []).toEqual([]);
  });

  it('has one entity of its own and only keys of other people’s', () => {
    expect(sdl).toMatch(/type ChildcareRequest @key\(fields: "id"\)/);
    expect(fieldsOf('Person')).toEqual(['id', 'education', 'childcare']);
    expect(fieldsOf('District')).toEqual(['code']);
  });

  it.each([
    ['Person', 'education', 'S3'],
    ['SchoolObligation', 'state', 'S3'],
    ['EducationRecord', 'supportNeed', 'S4'],
    ['SupportNeedProcedure', 'status', 'S4'],
    ['ChildcareRequest', 'status', 'S3'],
    ['ChildcareRequest', 'priorityGrounds', 'S4'],
  ])('protects %s.%s as %s', (type, field, dataClass) => {
    expect(labelOf(type, field)).toMatchObject({ class: dataClass });
  });

  it('says that the holder of a certificate is somebody else', () => {
    expect(labelOf('AttendanceConfirmation', 'issuedTo')).toMatchObject({ thirdParty: true });
  });

  it('does not let file numbers or columns into the graph', () => {
    expect(sdl).not.toMatch(/fileNumber|personId|childId|requestId|PersonOnFile/);
  });

  it('describes every enum value in German', () => {
    expect(undescribedValues).toEqual([]);
  });

  it('is what the migrations make of the database', async () => {
    const database = await openDataSource(schools, office.databaseUrl, 1);
    try {
      expect(await differences(database)).toEqual([]);
    } finally {
      await database.destroy();
    }
  });
});

describe('the education of a person', () => {
  it('says all that schools and the school authority have on file', async () => {
    const [answer] = await office.entities('Person', [pupil], educationFields);
    const record = { asOf: fileAsOf, source: 'SCHOOL_AUTHORITY' };
    expect(answer).toEqual({
      education: {
        ...record,
        obligation: { state: 'OBLIGED', since: '2025-03-01', until: null },
        newcomerRegistration: {
          ...record,
          registeredAt: '2025-02-10',
          counselledAt: '2025-02-20',
          proposedSchool: 'Testschule',
          assignedAt: '2025-03-03',
          firstSchoolDay: '2025-03-10',
          status: 'ENROLLED',
        },
        enrolment: {
          ...record,
          school: { id: 'test-school', name: 'Testschule', district: { code: 'OSTERFELD' } },
          type: 'PRIMARY',
          grade: 2,
          from: '2025-03-10',
          until: null,
        },
        languageSupport: { ...record, kind: 'INITIAL_SUPPORT', from: '2025-03-10', until: '2027-03-09' },
        supportNeed: { ...record, openedAt: '2026-09-01', decidedAt: null, status: 'OPENED' },
        allDay: { ...record, status: 'PLACED', from: '2025-08-01', until: null, weekly: afternoons },
        attendanceConfirmed: {
          ...record,
          issuedAt: '2026-10-05',
          schoolYear: '2026/27',
          regular: true,
          issuedTo: { id: parent },
        },
      },
    });
  });

  it('is null for whoever has no file, and costs the neighbour nothing when the key is none', async () => {
    const keys = [toddler, parent, stranger, nobody, 'not-a-key', pupil];
    expect(await office.entities('Person', keys, 'education { obligation { state } }')).toEqual([
      { education: null },
      { education: null },
      { education: null },
      { education: null },
      { education: null },
      { education: { obligation: { state: 'OBLIGED' } } },
    ]);
  });
});

describe('the childcare of a child', () => {
  const record = { asOf: fileAsOf, source: 'YOUTH_OFFICE_DAYCARE' };
  const facility = (name: string) => ({
    id: `test-${name}`,
    name: `Testkita ${name}`,
    district: { code: 'MITTE_STYRUM' },
  });

  it('says what was asked for, what was offered and what there is', async () => {
    const [answer] = await office.entities('Person', [toddler], childcareFields);
    expect(answer).toEqual({
      childcare: {
        ...record,
        feeStatus: 'WAIVER_POSSIBLE',
        requests: [
          {
            ...record,
            id: requestIdOf('family 7', 1),
            child: { id: toddler },
            wantedFrom: '2025-08-01',
            hoursPerWeek: 'H25',
            notifiedAt: '2025-01-15',
            portalRef: null,
            status: 'WITHDRAWN',
            offers: [],
            priorityGrounds: [],
            entitlementSince: null,
          },
          {
            ...record,
            id: requestIdOf('family 7', 0),
            child: { id: toddler },
            wantedFrom: '2026-08-01',
            hoursPerWeek: 'H35',
            notifiedAt: '2026-01-15',
            portalRef: 'LB-OB-2026-00001',
            status: 'OFFERED',
            offers: [
              { ...record, facility: facility('first'), from: '2027-01-01', answerBy: '2026-11-27' },
              { ...record, facility: facility('second'), from: '2027-02-01', answerBy: '2026-12-01' },
            ],
            priorityGrounds: ['SINGLE_PARENT', 'PARENT_IN_INTEGRATION_COURSE'],
            entitlementSince: '2026-06-01',
          },
        ],
        placement: {
          ...record,
          facility: facility('bridge'),
          type: 'BRIDGE_PROJECT',
          from: '2026-09-01',
          until: '2026-12-31',
          weekly: afternoons,
        },
      },
    });
  });

  it('is null for whoever has no file', async () => {
    const answers = await office.entities(
      'Person',
      [pupil, parent, stranger, nobody],
      'childcare { feeStatus }',
    );
    expect(answers).toEqual(Array(4).fill({ childcare: null }));
  });

  it('has requests that are found one by one, and not at all when nobody gave the id', async () => {
    const ids = [requestIdOf('family 7', 0), requestIdOf(membersOf('family 7')[3], 0), nobody, 'not-a-key'];
    expect(await office.entities('ChildcareRequest', ids, 'status child { id }')).toEqual([
      { status: 'OFFERED', child: { id: toddler } },
      null,
      null,
      null,
    ]);
  });
});

describe('the number of SQL statements', () => {
  it('is one per table for one family as for sixty', async () => {
    const everything = `${educationFields} ${childcareFields}`;
    const keys = (names: readonly string[]) => names.flatMap((name) => membersOf(name).map(personId));
    const one = await office.sqlDuring(() => office.entities('Person', keys(sixty.slice(0, 1)), everything));
    const all = await office.sqlDuring(() => office.entities('Person', keys(sixty), everything));
    expect(tablesOf(one)).toEqual([
      'all_day_place',
      'attendance_confirmation',
      'childcare_offer',
      'childcare_placement',
      'childcare_record',
      'childcare_request',
      'education_record',
      'language_support',
      'newcomer_registration',
      'school_enrolment',
      'support_need_procedure',
    ]);
    expect(tablesOf(all)).toEqual(tablesOf(one));
  });
});
