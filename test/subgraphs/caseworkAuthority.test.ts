import { idOf } from '../../city/idOf';
import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import { openDataSource } from '../../subgraphs/openDataSource';
import {
  authorityCity,
  callers,
  closedFamily,
  confidentialFamily,
  hiddenFamily,
  openFamily,
  pausedFamily,
} from '../fixtures/authorityCity';
import { caseNumber, idsOf, manager } from '../fixtures/caseworkCity';
import { callerOf } from '../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;
const open = idsOf(openFamily);

beforeAll(async () => {
  agency = await serveSeeded(casework, authorityCity(), 'casework_authority', { sealed: true });
});
afterAll(() => agency.stop());

/** What a caller is told; nobody is ever told of an error. */
async function asked(caller: EnvelopeCaller, query: string, purpose = 'CASE_COORDINATION' as const) {
  const { data, errors } = await agency.ask(query, {}, { caller, purpose, grounds: {} });
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

const entity = async (caller: EnvelopeCaller, type: string, id: string, selection: string) => {
  const { data, errors } = await agency.ask(
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${selection} } } }`,
    { keys: [{ __typename: type, id }] },
    { caller },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: unknown[] } | undefined)?._entities[0];
};

const content = `{
  case(id: "${open.case}") {
    number status needs { area } goals { title } tasks { title } contacts { at note with { id } }
    childProtectionNotifications { status } referrals { to { name } returnNote events { status note } }
    team { role } family { reference district { code } members { role person { id name { given } dateOfBirth } } }
  }
}`;

interface CaseTold {
  readonly number: string | null;
  readonly needs: readonly unknown[] | null;
  readonly goals: readonly unknown[] | null;
  readonly contacts: readonly { readonly note: string | null }[] | null;
  readonly childProtectionNotifications: readonly unknown[] | null;
  readonly referrals: readonly { readonly returnNote: string | null }[] | null;
  readonly family: { readonly members: readonly unknown[] } | null;
}

describe('a case manager', () => {
  it('of the case reads all of it, the notes too', async () => {
    const told = (await asked(callers.team, content)).case as CaseTold;
    expect(told).toMatchObject({
      number: caseNumber(openFamily),
      contacts: [{ note: 'vertraulich' }],
      childProtectionNotifications: [{ status: 'RECEIVED' }],
      referrals: [{ returnNote: 'Warteliste möglich', events: [{ note: null }, { note: 'Kurs voll' }] }],
    });
    expect(told.needs).toHaveLength(3);
    expect(told.goals).toHaveLength(1);
    expect(told.family?.members).toHaveLength(4);
  });

  it('of the case keeps the name of who has left the family, and nothing else of her', async () => {
    const told = await asked(
      callers.team,
      `{ person(id: "${open.former}") { name { family } dateOfBirth nationalities consents { id } protectiveMarkers } }`,
    );
    expect(told.person).toEqual({
      name: { family: 'Family' },
      dateOfBirth: null,
      nationalities: null,
      consents: null,
      protectiveMarkers: [],
    });
  });

  it('who stands in does the work without notes and without what the youth office was told', async () => {
    const told = (await asked(callers.deputy, content)).case as CaseTold;
    expect(told).toMatchObject({
      number: caseNumber(openFamily),
      contacts: [{ note: null, with: [{ id: open.mother }] }],
      childProtectionNotifications: [],
      referrals: [{ returnNote: null, events: [{ note: null }, { note: null }] }],
    });
    expect(told.needs).toHaveLength(3);
    expect(told.family?.members).toHaveLength(4);
  });

  it('of the district sees that a case is open, where it stands and whose it is', async () => {
    expect(
      await asked(
        callers.ofDistrict,
        `{ case(id: "${open.case}") { id number status phase caseManager { displayName } team { role } district { code }
            targetGroup closureReason needs { area } goals { title } tasks { title } referrals { status } handOffs { at }
            contacts { at } documentNeeds { id } conferences { id } structuralIssues { id } childProtectionNotifications { id }
            family { id } }
           family(id: "${open.family}") { reference contactLanguage members { role } district { code } agencyContacts { agency }
            consentExpiringAt case { number } }
           person(id: "${open.mother}") { id } }`,
      ),
    ).toEqual({
      case: {
        id: open.case,
        number: caseNumber(openFamily),
        status: 'ACTIVE',
        phase: 'IMPLEMENTATION',
        caseManager: { displayName: 'Kim Moorwald' },
        team: [{ role: 'RESPONSIBLE' }],
        district: null,
        targetGroup: null,
        closureReason: null,
        needs: null,
        goals: null,
        tasks: [],
        referrals: [],
        handOffs: [],
        contacts: [],
        documentNeeds: [],
        conferences: [],
        structuralIssues: null,
        childProtectionNotifications: [],
        family: null,
      },
      family: {
        reference: expect.stringContaining('F-2026'),
        contactLanguage: null,
        members: null,
        district: null,
        agencyContacts: null,
        consentExpiringAt: null,
        case: { number: caseNumber(openFamily) },
      },
      person: null,
    });
  });

  it('of the district does not find a family of which somebody hides', async () => {
    const { case: file, family } = await asked(
      callers.ofDistrict,
      `{ case(id: "${idsOf(hiddenFamily).case}") { id } family(id: "${idsOf(hiddenFamily).family}") { id } }`,
    );
    expect([file, family]).toEqual([null, null]);
  });

  it('of another district is told nothing of a case, but whether there is one before opening a second', async () => {
    expect(
      await asked(
        callers.elsewhere,
        `{ case(id: "${open.case}") { id } family(id: "${open.family}") { id } person(id: "${open.mother}") { id }
           prepareConference(id: "${open.conference}") { conference { id } }
           open: hasActiveCase(person: "${open.mother}") hidden: hasActiveCase(person: "${idsOf(hiddenFamily).mother}")
           closed: hasActiveCase(person: "${idsOf(closedFamily).father}") unknown: hasActiveCase(person: "${idOf('nobody')}")
           left: hasActiveCase(person: "${open.former}") }`,
      ),
    ).toEqual({
      case: null,
      family: null,
      person: null,
      prepareConference: null,
      open: true,
      hidden: false,
      closed: false,
      unknown: false,
      left: false,
    });
  });

  it('is the one whom the envelope names, and sees her own workload only', async () => {
    const { me, caseManager } = await asked(
      callers.team,
      `{ me { displayName activeCases capacity caseload { number } }
         caseManager(id: "${manager}") { displayName activeCases activeClients capacity caseload { number } } }`,
    );
    expect(me).toEqual({
      displayName: 'Kim Moorwald',
      activeCases: 2,
      capacity: expect.any(Number),
      caseload: [{ number: caseNumber(openFamily) }, { number: caseNumber(confidentialFamily) }],
    });
    expect(caseManager).toEqual({
      displayName: 'Jo Silberbach',
      activeCases: null,
      activeClients: null,
      capacity: null,
      caseload: [],
    });
  });

  it('keeps a closed case that was hers', async () => {
    const old = callerOf({ caseManager: manager });
    expect(
      await asked(old, `{ case(id: "${idsOf(closedFamily).case}") { status contacts { note } } }`),
    ).toEqual({
      case: { status: 'CLOSED', contacts: [{ note: 'vertraulich' }] },
    });
  });
});

describe('somebody outside the team', () => {
  const everything = `{
    me { id } caseManagers { id } caseManager(id: "${manager}") { id } structuralIssues { id } referralsToUs { id }
    person(id: "${open.mother}") { id } family(id: "${open.family}") { id } case(id: "${open.case}") { id }
    families { edges { node { id } } pageInfo { hasNextPage startCursor } }
    cases { edges { node { id } } pageInfo { hasNextPage startCursor } }
    prepareConference(id: "${open.conference}") { conference { id } sharedView(areas: [CHILDCARE]) { area } }
    breakGlassAccesses { id } hasActiveCase(person: "${open.mother}")
  }`;
  const page = { edges: [], pageInfo: { hasNextPage: false, startCursor: null } };
  const nothing = {
    me: null,
    caseManagers: [],
    caseManager: null,
    structuralIssues: [],
    referralsToUs: [],
    person: null,
    family: null,
    case: null,
    families: page,
    cases: page,
    prepareConference: null,
    breakGlassAccesses: [],
    hasActiveCase: null,
  };

  it.each(['immigration', 'naturalisation', 'analyst', 'service'] as const)(
    'in the role of %s is told nothing at all',
    async (name) => {
      expect(await asked(callers[name], everything)).toEqual(nothing);
    },
  );

  it.each([
    ['Person', open.mother],
    ['Family', open.family],
    ['Case', open.case],
    ['CaseManager', manager],
    ['Referral', open.referral],
    ['Consent', open.consent('mother')],
  ])('finds no %s by its key either', async (type, id) => {
    const others = [callers.immigration, callers.naturalisation, callers.analyst, callers.service];
    for (const caller of others) expect(await entity(caller, type, id, 'id')).toBeNull();
    if (type !== 'CaseManager') {
      expect(await entity(callers.elsewhere, type, id, 'id')).toBeNull();
      expect(await entity(callers.former, type, id, 'id')).toBeNull();
    }
    expect(await entity(callers.team, type, id, 'id')).toEqual({ id });
  });

  it('steers by structural issues and workload, without cases and persons', async () => {
    const told = await asked(callers.coordinator, everything);
    expect(told).toMatchObject({
      ...nothing,
      caseManagers: expect.anything(),
      caseManager: { id: manager },
      structuralIssues: expect.anything(),
    });
    expect(told.structuralIssues).not.toEqual([]);
    expect(
      await asked(callers.coordinator, `{ caseManager(id: "${manager}") { activeCases caseload { id } } }`),
    ).toEqual({
      caseManager: { activeCases: 3, caseload: [] },
    });
  });

  it('in administration has the directory, without workload', async () => {
    const told = await asked(
      callers.assistant,
      `{ caseManager(id: "${manager}") { displayName activeCases } cases { edges { node { id } } } }`,
    );
    expect(told).toEqual({
      caseManager: { displayName: 'Jo Silberbach', activeCases: null },
      cases: { edges: [] },
    });
  });
});

describe('an office', () => {
  const referrals = `{ referralsToUs { status need to { id } returnNote events { note } consent { id }
    case { id number status caseManager { displayName } needs { area } }
    persons { id name { given } dateOfBirth interpreterNeed nationalities consents { id } family { id } } } }`;

  it('sees the referral that was sent to it, and of the persons what it needs to receive them', async () => {
    const { referralsToUs } = await asked(callers.courseProvider, referrals);
    expect((referralsToUs as { case: unknown }[]).map(({ case: file }) => file)).toContainEqual({
      id: open.case,
      number: caseNumber(openFamily),
      status: null,
      caseManager: { displayName: 'Kim Moorwald' },
      needs: null,
    });
    expect(referralsToUs).toHaveLength(2);
    expect((referralsToUs as unknown[])[0]).toMatchObject({
      status: 'SENT',
      need: 'LANGUAGE',
      returnNote: null,
      events: [{ note: null }, { note: null }],
      consent: null,
      persons: [
        {
          id: open.mother,
          name: { given: 'Amal' },
          dateOfBirth: '1991',
          interpreterNeed: 'REQUIRED',
          nationalities: null,
          consents: null,
          family: null,
        },
      ],
    });
  });

  it('sees no referral that was sent to another, and no other record of the case', async () => {
    expect((await asked(callers.jobCenter, referrals)).referralsToUs).toEqual([]);
    expect(await entity(callers.housing, 'Person', open.mother, 'id')).toBeNull();
    expect(await entity(callers.courseProvider, 'Person', open.father, 'id')).toBeNull();
    expect(
      await entity(
        callers.courseProvider,
        'Case',
        open.case,
        'number handOffs { id } referrals { id } documentNeeds { id } contacts { at }',
      ),
    ).toEqual({
      number: caseNumber(openFamily),
      handOffs: null,
      referrals: null,
      documentNeeds: null,
      contacts: null,
    });
  });

  it('sees nothing any more once the consent is taken back that the referral rests on', async () => {
    const { consent, mother } = idsOf(confidentialFamily);
    expect(await entity(callers.courseProvider, 'Person', mother, 'id')).toEqual({ id: mother });
    const database = await openDataSource(casework, agency.databaseUrl, 1);
    try {
      await database.query(`UPDATE consent SET status = 'REVOKED' WHERE id = $1`, [consent('mother')]);
    } finally {
      await database.destroy();
    }
    expect(await entity(callers.courseProvider, 'Person', mother, 'id')).toBeNull();
    expect((await asked(callers.courseProvider, referrals)).referralsToUs).toHaveLength(1);
  });
});

describe('a person', () => {
  it('sees her own data and those of a child in her custody, and of relatives the name', async () => {
    const person = 'id name { family } dateOfBirth nationalities gender consents { id }';
    const told = await asked(
      callers.mother,
      `{ mother: person(id: "${open.mother}") { ${person} } child: person(id: "${open.child}") { ${person} }
         father: person(id: "${open.father}") { ${person} } former: person(id: "${open.former}") { id }
         stranger: person(id: "${idsOf(hiddenFamily).father}") { id } }`,
    );
    expect(told.mother).toMatchObject({ dateOfBirth: '1991', gender: 'FEMALE', nationalities: ['SYR'] });
    expect((told.mother as { consents: unknown[] }).consents).toHaveLength(2);
    expect(told.child).toMatchObject({ nationalities: ['SYR'], consents: [{ id: open.consent('child') }] });
    expect(told.father).toEqual({
      id: open.father,
      name: { family: 'Einname' },
      dateOfBirth: null,
      nationalities: null,
      gender: null,
      consents: null,
    });
    expect([told.former, told.stranger]).toEqual([null, null]);
  });

  it('sees of her case what is about her and her children, without notes and without third parties', async () => {
    const { case: file } = await asked(
      callers.mother,
      `{ case(id: "${open.case}") { number status caseManager { displayName } needs { area persons { id } } goals { title }
           outcome { area } tasks { title } targetGroup referrals { to { name } returnNote } handOffs { id }
           documentNeeds { document } contacts { at channel note } conferences { id } childProtectionNotifications { id }
           structuralIssues { id } family { contactLanguage agencyContacts { agency } members { person { id } } } } }`,
    );
    expect(file).toEqual({
      number: caseNumber(openFamily),
      status: 'ACTIVE',
      caseManager: { displayName: 'Kim Moorwald' },
      needs: [
        { area: 'LANGUAGE', persons: [{ id: open.mother }] },
        { area: 'CHILDCARE', persons: [{ id: open.child }, { id: open.mother }] },
        { area: 'HEALTH', persons: [{ id: open.child }] },
      ],
      goals: null,
      outcome: null,
      tasks: [],
      targetGroup: null,
      referrals: [{ to: { name: expect.any(String) }, returnNote: null }],
      // They are about the father.
      handOffs: [],
      documentNeeds: [
        { document: 'RENTAL_CONTRACT' },
        { document: 'COST_APPROVAL' },
        { document: 'RESIDENCE_TITLE' },
      ],
      contacts: [{ at: '2026-11-16T13:00:00.000Z', channel: 'HOME_VISIT', note: null }],
      conferences: [],
      childProtectionNotifications: [],
      structuralIssues: null,
      family: {
        contactLanguage: 'ar',
        agencyContacts: null,
        members: [
          { person: { id: open.mother } },
          { person: { id: open.father } },
          { person: { id: open.child } },
        ],
      },
    });
  });

  it('does not find a relative who is to be kept from the family', async () => {
    const { mother, father, child, family } = idsOf(confidentialFamily);
    const told = await asked(
      callers.motherOfConfidential,
      `{ family(id: "${family}") { members { role person { id } } } person(id: "${father}") { id } }`,
    );
    expect(told).toEqual({
      family: {
        members: [
          { role: 'ADULT_REFERENCE', person: { id: mother } },
          { role: 'CHILD', person: { id: child } },
        ],
      },
      person: null,
    });
  });

  it('does not learn where the family is when a relative hides, nor by narrowing a list', async () => {
    const { family } = idsOf(hiddenFamily);
    const told = await asked(
      callers.fatherOfHidden,
      `{ family(id: "${family}") { id district { code } case { district { code } } }
         here: families(district: OSTERFELD) { edges { node { id } } } all: families { edges { node { id } } } }`,
    );
    expect(told).toEqual({
      family: { id: family, district: null, case: { district: null } },
      here: { edges: [] },
      all: { edges: [{ node: { id: family } }] },
    });
    const own = await asked(
      callers.mother,
      `{ families(district: OSTERFELD) { edges { node { district { code } } } } }`,
    );
    expect(own.families).toEqual({ edges: [{ node: { district: { code: 'OSTERFELD' } } }] });
  });
});

describe('the data protection officer', () => {
  it('reads consents, and of the person nothing but her key', async () => {
    expect(
      await entity(
        callers.officer,
        'Person',
        open.mother,
        'id name { given } dateOfBirth family { id } cases { id } identityLinks { controller } protectiveMarkers consents { status provisions { effect secretHolder } subject { id name { given } } }',
      ),
    ).toMatchObject({
      id: open.mother,
      name: null,
      dateOfBirth: null,
      family: null,
      cases: null,
      identityLinks: null,
      protectiveMarkers: [],
      consents: expect.arrayContaining([
        { status: 'PARTLY_REVOKED', provisions: expect.anything(), subject: { id: open.mother, name: null } },
      ]),
    });
    const told = await asked(
      callers.officer,
      `{ case(id: "${open.case}") { id } cases { edges { node { id } } } }`,
    );
    expect(told).toEqual({ case: null, cases: { edges: [] } });
  });
});

describe('totals of lists', () => {
  const numbersOf = async (caller: EnvelopeCaller, list = '(first: 100)') => {
    const { cases } = await asked(
      caller,
      `{ cases${list} { edges { node { number } } pageInfo { hasNextPage } } }`,
    );
    const { edges, pageInfo } = cases as {
      edges: { node: { number: string } }[];
      pageInfo: { hasNextPage: boolean };
    };
    return { numbers: edges.map(({ node }) => node.number), more: pageInfo.hasNextPage };
  };
  const own = [openFamily, confidentialFamily].map(caseNumber);

  it('count only what the reader may see', async () => {
    // She stands in for the one responsible for the paused case too.
    expect(await numbersOf(callers.team)).toEqual({
      numbers: [caseNumber(pausedFamily), ...own],
      more: false,
    });
    expect(await numbersOf(callers.deputy)).toEqual({ numbers: own, more: false });
    expect(await numbersOf(callers.ofDistrict)).toEqual({ numbers: own, more: false });
    expect(await numbersOf(callers.elsewhere)).toEqual({ numbers: [], more: false });
    expect(await numbersOf(callers.mother)).toEqual({ numbers: [caseNumber(openFamily)], more: false });
    expect(await numbersOf(callers.courseProvider)).toEqual({ numbers: [], more: false });
  });

  it('say that there is more only when there is more for the reader', async () => {
    expect(await numbersOf(callers.deputy, '(first: 1)')).toEqual({ numbers: own.slice(0, 1), more: true });
    expect(await numbersOf(callers.deputy, '(first: 2)')).toEqual({ numbers: own, more: false });
  });

  it('of families agree with those of cases', async () => {
    const references = async (caller: EnvelopeCaller) => {
      const { families } = await asked(caller, '{ families(first: 100) { edges { node { reference } } } }');
      return (families as { edges: { node: { reference: string } }[] }).edges.length;
    };
    expect(await references(callers.team)).toBe(3);
    expect(await references(callers.ofDistrict)).toBe(2);
    expect(await references(callerOf({ caseManager: manager }))).toBe(5);
    expect(await references(callers.mother)).toBe(1);
    expect(await references(callers.officer)).toBe(0);
    const paused = await asked(
      callerOf({ caseManager: manager }),
      '{ families(status: PAUSED) { edges { node { id } } } }',
    );
    expect(paused.families).toEqual({ edges: [{ node: { id: idsOf(pausedFamily).family } }] });
  });
});

describe('what a caller could be told of a person', () => {
  const accessOf = async (caller: EnvelopeCaller, id: string, purpose: string) =>
    (
      (
        await agency.ask(
          `{ person(id: "${id}") { access { immigration social health schools employment notes consents } } }`,
          {},
          { caller, purpose: purpose as 'CASE_COORDINATION' },
        )
      ).data as { person: { access: unknown } | null }
    ).person?.access;
  const nothing = { immigration: false, social: false, health: false, schools: false, employment: false };

  it('follows for a case manager from the consents', async () => {
    expect(await accessOf(callers.team, open.mother, 'CASE_COORDINATION')).toEqual({
      ...nothing,
      notes: true,
      consents: true,
    });
    const database = await openDataSource(casework, agency.databaseUrl, 1);
    try {
      await database.query(
        `UPDATE consent SET provisions = jsonb_set(provisions, '{0,recipient}', $2) WHERE id = $1`,
        [
          open.consent('mother'),
          JSON.stringify({
            role: 'CASE_MANAGER',
            organisation: callers.team.organisation,
            includesDeputies: false,
          }),
        ],
      );
    } finally {
      await database.destroy();
    }
    expect(await accessOf(callers.team, open.mother, 'CASE_COORDINATION')).toMatchObject({
      ...nothing,
      schools: true,
    });
    expect(await accessOf(callers.team, open.mother, 'HOUSING_SUPPORT')).toMatchObject(nothing);
    expect(await accessOf(callers.deputy, open.mother, 'CASE_COORDINATION')).toMatchObject({
      ...nothing,
      notes: false,
    });
  });

  it('is everything of her own for the person, and nothing of a relative', async () => {
    expect(await accessOf(callers.mother, open.mother, 'DATA_SUBJECT_ACCESS')).toEqual({
      immigration: true,
      social: true,
      health: true,
      schools: true,
      employment: true,
      notes: false,
      consents: true,
    });
    expect(await accessOf(callers.mother, open.father, 'DATA_SUBJECT_ACCESS')).toBeNull();
  });
});
