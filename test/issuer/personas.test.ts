import { base, caseManagerId } from '../../city/base';
import { organisations } from '../../city/organisations';
import { storyIds } from '../../city/stories/storyIds';
import { personaNamed, personas } from '../../issuer/personas';

interface Lotse {
  readonly role: string;
  readonly unit?: { readonly id: string; readonly organisation: string };
  readonly seat?: { readonly organisation: string };
  readonly employerType?: string;
  readonly districts?: readonly string[];
  readonly professionalSecrecy?: boolean;
  readonly caseManager?: string;
  readonly person?: string;
}
const lotseOf = (name: string) => personaNamed(name).claims.lotse as Lotse;

describe('the personas', () => {
  it('have names and subjects of their own, and a sentence each', () => {
    expect(new Set(personas.map(({ name }) => name)).size).toBe(personas.length);
    expect(new Set(personas.map(({ claims }) => claims.sub)).size).toBe(personas.length);
    for (const { name, description } of personas) {
      expect(name).toMatch(/^[a-z][a-z0-9-]+$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['case-manager', 'sternfeld'],
    ['case-manager-amal', 'silberbach'],
    ['case-manager-kim', 'lindhafen'],
    ['deputy', 'brueckenau'],
    ['case-manager-other-district', 'kornblum'],
  ] as const)('%s is the case manager of the seed, as casework knows her', (name, key) => {
    const seeded = base.caseManagers.find(({ id }) => id === caseManagerId(key));
    const told = lotseOf(name);
    expect(told.caseManager).toBe(seeded?.id);
    expect(told.unit).toMatchObject({ id: seeded?.unit.id, organisation: seeded?.employer.id });
    expect(told.employerType).toBe(seeded?.employerType);
    expect(told.districts).toEqual(seeded?.districts);
    expect(told.professionalSecrecy).toBe(seeded?.professionalSecrecy);
    expect(personaNamed(name).description).toContain(seeded?.displayName);
  });

  it('the deputy is one of the case manager’s, and the other case manager is not', () => {
    const manager = base.caseManagers.find(({ id }) => id === lotseOf('case-manager').caseManager);
    expect(manager?.deputies).toContain(lotseOf('deputy').caseManager);
    expect(manager?.deputies).not.toContain(lotseOf('case-manager-other-district').caseManager);
  });

  it('work at offices of the city', () => {
    const known = new Set([...Object.values(organisations).map(({ id }) => id), 'ob-city']);
    for (const { name } of personas) {
      for (const place of [lotseOf(name).unit, lotseOf(name).seat]) {
        if (place) expect(known).toContain(place.organisation);
      }
    }
  });

  it('have Amal K. among them, who is the Amal of the story', () => {
    expect(lotseOf('amal').person).toBe(storyIds.amal.amal);
  });

  it('are named to whoever asks for another one', () => {
    expect(() => personaNamed('mayor')).toThrow(/no persona "mayor".*case-manager, case-manager-amal/);
  });
});
