import type { DocumentStatus } from '../../subgraphs/casework/terms';
import type { Agency, DocumentType } from '../../subgraphs/vocabulary/terms';
import type { DocumentNeedFacts } from '../facts/casework';
import type { Day, Id } from '../facts/values';
import { addDays } from '../today';
import { type Draft, familyId, membersOf } from './Draft';
import type { Random } from './random';

/** Papers that offices ask for: what open applications lack, what an employer wants, and the circles of situation X15. */
export function documentNeedsOf(draft: Draft, random: Random): readonly DocumentNeedFacts[] {
  if (draft.sketch.group === 'former') return [];
  const circle = draft.sketch.situations.has('X15') ? circleOf(draft, random) : [];
  return [...missingPapers(draft, random), ...papersForJobs(draft, random), ...circle];
}

/** Who gives out a paper. */
const issuers: Readonly<Partial<Record<DocumentType, Agency>>> = {
  PASSPORT: 'EMBASSY',
  PROVISIONAL_RESIDENCE_DOCUMENT: 'IMMIGRATION_AUTHORITY',
  RESIDENCE_TITLE: 'IMMIGRATION_AUTHORITY',
  TOLERATION_DOCUMENT: 'IMMIGRATION_AUTHORITY',
  REGISTRATION_CERTIFICATE: 'RESIDENTS_REGISTRATION',
  BIRTH_CERTIFICATE: 'REGISTRY_OFFICE',
  BENEFIT_NOTICE: 'JOB_CENTER',
  RENTAL_OFFER: 'LANDLORD',
  RENTAL_CONTRACT: 'LANDLORD',
  COST_APPROVAL: 'JOB_CENTER',
  EMPLOYER_DECLARATION: 'EMPLOYER',
  EMPLOYMENT_CONTRACT: 'EMPLOYER',
  PAYSLIPS: 'EMPLOYER',
  LANGUAGE_CERTIFICATE: 'COURSE_PROVIDER',
  TAX_ID: 'RESIDENTS_REGISTRATION',
};

interface Wanted {
  readonly key: string;
  readonly person: Id;
  readonly document: DocumentType;
  readonly neededBy: Agency;
  readonly forProcedure?: Id;
  readonly dueAt?: Day;
  readonly status: DocumentStatus;
  readonly waitsFor?: readonly Id[];
}

const idOfNeed = (draft: Draft, key: string): Id => familyId(draft.sketch, 'documentNeed', key);

const documentNeed = (draft: Draft, wanted: Wanted): DocumentNeedFacts => ({
  id: idOfNeed(draft, wanted.key),
  person: wanted.person,
  document: wanted.document,
  neededBy: wanted.neededBy,
  forProcedure: wanted.forProcedure ?? null,
  dueAt: wanted.dueAt ?? null,
  issuer: issuers[wanted.document] ?? 'KIM_OFFICE',
  status: wanted.status,
  waitsFor: wanted.waitsFor ?? [],
});

function missingPapers(draft: Draft, random: Random): readonly DocumentNeedFacts[] {
  const residence = membersOf(draft).flatMap(({ person, index }) =>
    (person.immigration?.applications ?? []).flatMap((application) =>
      application.missing.map((document) =>
        documentNeed(draft, {
          key: `${index} ${application.id} ${document}`,
          person: person.id,
          document,
          neededBy: 'IMMIGRATION_AUTHORITY',
          forProcedure: application.id,
          dueAt: addDays(draft.today, random.whole(7, 40)),
          status: random.weigh<DocumentStatus>({ NOT_REQUESTED: 35, REQUESTED: 45, WAITING: 20 }),
        }),
      ),
    ),
  );
  const unit = draft.facts.benefitUnit;
  const representative = unit?.members[0]?.person;
  const social =
    unit === null || representative === undefined
      ? []
      : unit.missing.map((document) =>
          documentNeed(draft, {
            key: `unit ${document}`,
            person: representative,
            document,
            neededBy: 'JOB_CENTER',
            forProcedure: unit.id,
            dueAt: addDays(draft.today, random.whole(5, 21)),
            status: 'REQUESTED',
          }),
        );
  return [...residence, ...social];
}

function papersForJobs(draft: Draft, random: Random): readonly DocumentNeedFacts[] {
  return membersOf(draft).flatMap(({ person, index }) =>
    (person.employment?.jobOffers ?? [])
      .filter(({ status }) => status === 'ACCEPTED_PENDING_DOCUMENTS' || status === 'OFFERED')
      .flatMap((offer) =>
        offer.requiredDocuments.map((document) =>
          documentNeed(draft, {
            key: `job ${index} ${document}`,
            person: person.id,
            document,
            neededBy: 'EMPLOYER',
            forProcedure: offer.id,
            ...(offer.documentDueAt === null ? {} : { dueAt: offer.documentDueAt }),
            status: random.weigh<DocumentStatus>({ REQUESTED: 70, WAITING: 30 }),
          }),
        ),
      ),
  );
}

/** Circles met in practice: each paper waits for the next, the last for the first. */
const circles: readonly (readonly (readonly [DocumentType, Agency])[])[] = [
  [
    ['RENTAL_CONTRACT', 'IMMIGRATION_AUTHORITY'],
    ['COST_APPROVAL', 'LANDLORD'],
    ['RESIDENCE_TITLE', 'JOB_CENTER'],
  ],
  [
    ['EMPLOYMENT_CONTRACT', 'IMMIGRATION_AUTHORITY'],
    ['TOLERATION_DOCUMENT', 'EMPLOYER'],
  ],
  [
    ['BIRTH_CERTIFICATE', 'IMMIGRATION_AUTHORITY'],
    ['PASSPORT', 'REGISTRY_OFFICE'],
    ['REGISTRATION_CERTIFICATE', 'EMBASSY'],
    ['RESIDENCE_TITLE', 'RESIDENTS_REGISTRATION'],
  ],
];

function circleOf(draft: Draft, random: Random): readonly DocumentNeedFacts[] {
  const circle = random.pick(circles);
  const person = draft.facts.members[0]?.person.id ?? '';
  return circle.map(([document, neededBy], i) =>
    documentNeed(draft, {
      key: `circle ${i}`,
      person,
      document,
      neededBy,
      status: 'WAITING',
      waitsFor: [idOfNeed(draft, `circle ${(i + 1) % circle.length}`)],
    }),
  );
}
