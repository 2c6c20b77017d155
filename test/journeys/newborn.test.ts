import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { wholeAnswer } from './wholeAnswer';

/** Story 7 and question Q9: a child of six weeks, and what each office says that it lacks. */
const { family, father, mother, newborn } = storyIds.newborn;

const newbornQuestion = /* GraphQL */ `
  query Newborn($f: ID!) {
    family(id: $f) {
      household { members { person { id } } benefits { type status } }
      members {
        role
        person {
          id
          immigration { currentStatus { kind validUntil } applications(open: true) { kind } }
          benefits { type status applications { status } }
          benefitUnit { status missing members { role person { id } } }
          health {
            coverage { type validFrom }
            earlyDetection { check dueFrom dueUntil status }
            appointments { at }
            functionalConstraints { kind until }
          }
        }
      }
      case {
        documentNeeds { document neededBy issuer status dueAt waitsFor { document issuer } }
        tasks(open: true) { title dueAt }
      }
    }
  }
`;

/**
 * The mother has agreed to two offices only, and whatever two adults have in common needs both. What limits somebody's health an officer
 * lets go by hand, and has not.
 */
const withheld = [
  'family.household NO_CONSENT ASK_CONSENT',
  'family.members.0.person.benefitUnit.members THIRD_PARTY ASK_PERSON',
  'family.members.0.person.health.functionalConstraints RELEASE_PENDING REQUEST_RELEASE',
  'family.members.1.person.benefitUnit NO_CONSENT ASK_CONSENT',
  'family.members.1.person.benefits NO_CONSENT ASK_CONSENT',
  'family.members.1.person.health NO_CONSENT ASK_CONSENT',
  'family.members.1.person.immigration NO_CONSENT ASK_CONSENT',
  'family.members.2.person.health.functionalConstraints RELEASE_PENDING REQUEST_RELEASE',
];

interface Newborn {
  readonly family: {
    readonly household: object;
    readonly members: readonly { readonly role: string; readonly person: object }[];
    readonly case: {
      readonly documentNeeds: readonly { readonly document: string }[];
      readonly tasks: readonly object[];
    };
  };
}

let hub: Hub;
let answer: Newborn['family'];
beforeAll(async () => {
  hub = await startHub();
  const asked = await hub.ask<Newborn>(newbornQuestion, { f: family });
  answer = wholeAnswer(asked, ['casework', 'employment', 'health', 'immigration', 'social'], withheld).family;
}, 120_000);
afterAll(() => hub.stop());

describe('a newborn of parents with different status', () => {
  it('is a member of the family and of nothing else: no benefit unit, title or cover', () => {
    expect(answer.members.find(({ role }) => role === 'CHILD')).toEqual({
      role: 'CHILD',
      person: {
        id: newborn,
        immigration: null,
        benefits: null,
        benefitUnit: null,
        health: {
          coverage: { type: 'NONE', validFrom: '2026-10-12' },
          earlyDetection: [
            { check: 'U2', dueFrom: '2026-10-15', dueUntil: '2026-10-22', status: 'DONE' },
            // Ends in a week, and nobody has been invited.
            { check: 'U3', dueFrom: '2026-11-09', dueUntil: '2026-11-30', status: 'NOT_INVITED' },
            { check: 'U4', dueFrom: '2027-01-12', dueUntil: '2027-02-12', status: 'NOT_INVITED' },
          ],
          appointments: [],
          functionalConstraints: null,
        },
      },
    });
  });

  it('has parents under two codes, and what his office knows of her is not told: she has not agreed', () => {
    // Whom the unit names is the others' too.
    const unit = { status: 'GRANTED', missing: ['BIRTH_CERTIFICATE'], members: null };
    expect(answer.members.slice(0, 2)).toEqual([
      {
        role: 'ADULT_REFERENCE',
        person: {
          id: father,
          immigration: {
            currentStatus: { kind: 'RESIDENCE_PERMIT', validUntil: '2027-06-02' },
            applications: [],
          },
          benefits: [],
          benefitUnit: unit,
          health: {
            coverage: { type: 'STATUTORY_MEMBER', validFrom: '2024-07-01' },
            earlyDetection: [],
            appointments: [],
            functionalConstraints: null,
          },
        },
      },
      {
        role: 'PARTNER',
        person: {
          id: mother,
          immigration: { currentStatus: { kind: 'TOLERATION', validUntil: '2027-04-05' }, applications: [] },
          benefits: [{ type: 'ASYLBLG_BASIC', status: 'GRANTED', applications: [{ status: 'GRANTED' }] }],
          benefitUnit: null,
          health: null,
        },
      },
    ]);
  });

  it('waits for a passport that nobody has asked for: everything else waits for it', () => {
    const needs = Object.fromEntries(answer.case.documentNeeds.map((need) => [need.document, need]));
    expect(needs).toEqual({
      PASSPORT: {
        document: 'PASSPORT',
        neededBy: 'REGISTRY_OFFICE',
        issuer: 'EMBASSY',
        status: 'NOT_REQUESTED',
        dueAt: null,
        waitsFor: [],
      },
      BIRTH_CERTIFICATE: {
        document: 'BIRTH_CERTIFICATE',
        neededBy: 'FAMILY_BENEFITS_OFFICE',
        issuer: 'REGISTRY_OFFICE',
        status: 'WAITING',
        dueAt: null,
        waitsFor: [{ document: 'PASSPORT', issuer: 'EMBASSY' }],
      },
      INSURANCE_CERTIFICATE: {
        document: 'INSURANCE_CERTIFICATE',
        neededBy: 'JOB_CENTER',
        issuer: 'HEALTH_INSURER',
        status: 'WAITING',
        dueAt: '2026-12-16',
        waitsFor: [{ document: 'BIRTH_CERTIFICATE', issuer: 'REGISTRY_OFFICE' }],
      },
    });
    expect(answer.case.documentNeeds).toHaveLength(3);
    expect(answer.case.tasks).toEqual([
      {
        title: 'Beglaubigten Auszug aus dem Geburtenregister verlangen',
        dueAt: '2026-11-25T11:00:00.000Z',
      },
      { title: 'Kindergeld und Elterngeld fristwahrend beantragen', dueAt: '2026-11-30T11:00:00.000Z' },
      { title: 'Aufenthaltserlaubnis für das Kind beantragen', dueAt: '2026-12-11T11:00:00.000Z' },
    ]);
  });
});
