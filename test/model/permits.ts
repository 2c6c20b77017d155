import type { Asking, Human, Saying, Signing, World } from './World';

/**
 * Who may receive what about whom: the rules of gate 2 (domain.md 2.3, 2.6, 2.7, 2.8, 3.7), written once more, to be read. It knows nothing of
 * the hub's code; tests compare the two. One fact of one controller about one person, asked by one caller, yes or no.
 */

const immigration = ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'];
const hiding = ['ADDRESS_BLOCK', 'VIOLENCE_PROTECTION', 'WITNESS_PROTECTION', 'REGISTER_TRANSMISSION_BLOCK'];
const emergencies = ['CHILD_PROTECTION', 'VITAL_INTEREST'];
const content = /^(HEALTH_|VACCINATION|COUNSELLING|CASE_NOTES)/;

export function mayReceive(world: World, asking: Asking): boolean {
  const { fact, by, controller, footing, purpose } = asking;
  if (fact.class === 'S0') return true;

  // The firewall, first and last for immigration: nothing else is looked at.
  if (by.controller !== null && immigration.includes(by.controller))
    return immigration.includes(controller) && footing === 'OWN_OFFICE';

  // What the agency does not let go, it does not let go.
  if (footing !== 'OWN_OFFICE' && fact.release === 'NEVER') return false;
  if (footing !== 'OWN_OFFICE' && fact.release === 'REFERENCE_ONLY' && !fact.reference) return false;

  // Who must not be found is not found: neither she nor, through her children, their parents.
  const human = world.humans.get(asking.about);
  if (fact.locating && human && mustNotBeFound(world, human, by.person)) return false;

  if (emergencies.includes(purpose)) {
    const opened = human && asking.emergency !== null && human.emergencies[asking.emergency] === purpose;
    const contact =
      fact.contactPoint && !fact.existenceSensitive && fact.class !== 'S5' && !content.test(fact.category);
    return Boolean(opened && contact && !fact.thirdParty);
  }
  if (footing === 'OWN_OFFICE') return true;
  if (footing === 'LAW') return !fact.thirdParty;
  if (human === undefined || footing === null || !agrees(world, human, asking)) return false;

  // A fact about others needs the others too.
  return (
    !fact.thirdParty ||
    human.relatives.every((id) => {
      const other = world.humans.get(id);
      return other !== undefined && agrees(world, other, asking);
    })
  );
}

function mustNotBeFound(world: World, human: Human, self: string | null): boolean {
  const parents = human.age < 18 ? human.custodians.map((id) => world.humans.get(id)) : [];
  return [human, ...parents].some(
    (one) => one === undefined || (one.id !== self && one.markers.some((marker) => hiding.includes(marker))),
  );
}

function agrees(world: World, human: Human, asking: Asking): boolean {
  const { by, fact, footing, purpose } = asking;
  if (footing === 'OWN') {
    if (purpose !== 'DATA_SUBJECT_ACCESS' || by.person === null) return false;
    if (by.person === human.id) return true;
    const isParent = human.age < 18 && human.custodians.includes(by.person);
    const isPrivate = human.markers.includes('INTRA_FAMILY_CONFIDENTIAL');
    return isParent && !isPrivate && (human.age < 15 || !['S4', 'S5'].includes(fact.class));
  }
  const manages = by.role.startsWith('CASE_MANAGER');
  if (manages && !human.managedByCaller && human.callerStandsInFor.length === 0) return false;
  const sayings = human.signings.flatMap((signing) =>
    signing.says
      .filter(({ source, categories }) => source === asking.controller && categories.includes(fact.category))
      .map((saying) => ({ signing, saying })),
  );
  const inTime = ({ signing, saying }: (typeof sayings)[number]) =>
    signing.from <= world.today &&
    world.today <= signing.to &&
    (saying.until === null || world.today <= saying.until);

  // No is no: whoever said it for her, in whatever form, even when the rest of the form was taken back.
  const isRefused = sayings.some(
    (one) =>
      one.saying.effect === 'DENY' &&
      ['ACTIVE', 'PARTLY_REVOKED', 'REVOKED'].includes(one.signing.status) &&
      inTime(one) &&
      one.saying.purposes.includes(purpose) &&
      (human.age < 18 || one.signing.signatory === human.id) &&
      withoutDeputy(one.saying.role) === withoutDeputy(by.role) &&
      [by.organisation, ...human.callerStandsInFor].includes(one.saying.organisation),
  );
  if (isRefused) return false;

  const needsRelease =
    footing === 'CONSENT_AND_RELEASE' ||
    fact.class === 'S5' ||
    ['HEALTH_PROVIDER', 'REFUGEE_COUNSELLING'].includes(asking.controller);
  const isHealth = ['S4', 'S5'].includes(fact.class) || /^(HEALTH_|VACCINATION)/.test(fact.category);
  return sayings.some(
    (one) =>
      one.saying.effect === 'PERMIT' &&
      ['ACTIVE', 'PARTLY_REVOKED'].includes(one.signing.status) &&
      !one.saying.takenBack &&
      inTime(one) &&
      one.signing.noticesGiven &&
      (!isHealth || one.signing.form !== 'OTHER_WITH_REASON') &&
      one.saying.purposes.includes(purpose) &&
      (!needsRelease || one.saying.releases) &&
      namesCaller(one.saying, by, human) &&
      theRightOnesSigned(one.signing, human),
  );
}

function namesCaller(saying: Saying, by: Asking['by'], human: Human): boolean {
  const ofRole = saying.role === by.role || (saying.deputiesToo && `${saying.role}_DEPUTY` === by.role);
  const asHerself = ofRole && saying.organisation === by.organisation;
  if (!by.role.startsWith('CASE_MANAGER')) return asHerself;
  const standsIn = human.callerStandsInFor.includes(saying.organisation);
  const asDeputy =
    saying.role === 'CASE_MANAGER_DEPUTY' || (saying.role === 'CASE_MANAGER' && saying.deputiesToo);
  return (human.managedByCaller && asHerself) || (standsIn && asDeputy);
}

const withoutDeputy = (role: string): string => role.replace(/_DEPUTY$/, '');

/** Below 15 all who have custody; from 18 she alone; between, either. */
function theRightOnesSigned(signing: Signing, human: Human): boolean {
  const signed = [signing.signatory, signing.coSignatory];
  const herself = signing.capacity === 'SELF' && signing.signatory === human.id && signing.signedAtAge >= 15;
  const enough =
    (human.custody === 'SOLE' && /PARENT/.test(signing.capacity)) ||
    (human.custody === 'JOINT' &&
      signing.capacity === 'BOTH_CUSTODIAL_PARENTS' &&
      signing.coSignatory !== null &&
      signing.coSignatory !== signing.signatory);
  // An official guardian is on no record of the family: then the form alone names her.
  const guardian =
    (human.custody === 'GUARDIAN' || human.custody === 'YOUTH_OFFICE') &&
    ['GUARDIAN', 'LEGAL_REPRESENTATIVE'].includes(signing.capacity) &&
    !signed.includes(human.id) &&
    (human.custodians.length === 0 || signed.includes(human.custodians[0] ?? ''));
  const parents =
    enough &&
    !signed.includes(human.id) &&
    human.custodians.length > 0 &&
    human.custodians.every((id) => signed.includes(id));
  if (human.age >= 18) return herself;
  return (human.age >= 15 && herself) || parents || guardian;
}
