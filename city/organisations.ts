import type { Agency, DistrictCode } from '../subgraphs/vocabulary/terms';
import type { FacilityFacts } from './facts/schools';
import type { OrganisationFacts } from './facts/values';

/**
 * The offices, providers, schools and daycare facilities of the synthetic Oberhausen. None of them exists under this name. All
 * telephone numbers come from the range 030 23125-000 … -999 that the Bundesnetzagentur keeps for books and films; the postal
 * code 46900 is not in use and the streets are invented.
 */
const organisation = (id: string, name: string, kind: Agency, extension: number): OrganisationFacts => ({
  id: `ob-${id}`,
  name,
  kind,
  phone: `+49 30 23125-${String(extension).padStart(3, '0')}`,
});

export const organisations = {
  // the city
  kimOffice: organisation('kim-office', 'KIM-Büro der Stadt Oberhausen (synthetisch)', 'KIM_OFFICE', 100),
  immigrationAuthority: organisation(
    'immigration-authority',
    'Ausländerbehörde Oberhausen (synthetisch)',
    'IMMIGRATION_AUTHORITY',
    110,
  ),
  naturalisationAuthority: organisation(
    'naturalisation-authority',
    'Einbürgerungsbehörde Oberhausen (synthetisch)',
    'NATURALISATION_AUTHORITY',
    120,
  ),
  socialWelfareOffice: organisation(
    'social-welfare-office',
    'Sozialamt, Grundsicherung SGB XII (synthetisch)',
    'SOCIAL_WELFARE_OFFICE',
    130,
  ),
  asylumBenefitsOffice: organisation(
    'asylum-benefits-office',
    'Sozialamt, Leistungen nach dem AsylbLG (synthetisch)',
    'ASYLUM_BENEFITS_OFFICE',
    140,
  ),
  housingOffice: organisation(
    'housing-office',
    'Wohnungsamt und Wohngeldstelle (synthetisch)',
    'HOUSING_OFFICE',
    150,
  ),
  youthWelfareOffice: organisation(
    'youth-welfare-office',
    'Jugendamt, Kindertagesbetreuung (synthetisch)',
    'YOUTH_WELFARE_OFFICE',
    160,
  ),
  guardianshipUnit: organisation(
    'guardianship-unit',
    'Jugendamt, Vormundschaften (synthetisch)',
    'YOUTH_WELFARE_OFFICE',
    165,
  ),
  familyBenefitsOffice: organisation(
    'family-benefits-office',
    'Familienkasse Musterrevier (synthetisch)',
    'FAMILY_BENEFITS_OFFICE',
    170,
  ),
  publicHealthOffice: organisation(
    'public-health-office',
    'Gesundheitsamt Oberhausen (synthetisch)',
    'PUBLIC_HEALTH_OFFICE',
    180,
  ),
  schoolAuthority: organisation(
    'school-authority',
    'Schulamt Oberhausen (synthetisch)',
    'SCHOOL_AUTHORITY',
    190,
  ),
  newcomerGuidance: organisation(
    'newcomer-guidance',
    'Kommunales Integrationszentrum, Seiteneinsteigerberatung (synthetisch)',
    'SCHOOL_AUTHORITY',
    195,
  ),
  registryOffice: organisation(
    'registry-office',
    'Standesamt Oberhausen (synthetisch)',
    'REGISTRY_OFFICE',
    200,
  ),
  residentsRegistration: organisation(
    'residents-registration',
    'Bürgerservice Oberhausen (synthetisch)',
    'RESIDENTS_REGISTRATION',
    205,
  ),
  jobCenter: organisation('job-center', 'Jobcenter Oberhausen (synthetisch)', 'JOB_CENTER', 210),
  employmentAgency: organisation(
    'employment-agency',
    'Agentur für Arbeit Musterrevier (synthetisch)',
    'EMPLOYMENT_AGENCY',
    220,
  ),
  federalMigrationOffice: organisation('bamf', 'BAMF, Regionalstelle (synthetisch)', 'BAMF', 230),
  recognitionNursing: organisation(
    'recognition-nursing',
    'Anerkennungsstelle Pflegeberufe (synthetisch)',
    'RECOGNITION_BODY',
    240,
  ),
  recognitionTrades: organisation(
    'recognition-trades',
    'Anerkennungsstelle Ausbildungsberufe (synthetisch)',
    'RECOGNITION_BODY',
    245,
  ),

  // independent welfare: employ case managers and run counselling
  diakonie: organisation('diakonie', 'Diakonie Lotsenwerk (synthetisch)', 'REFUGEE_COUNSELLING', 300),
  caritas: organisation('caritas', 'Caritas Revierhaus (synthetisch)', 'REFUGEE_COUNSELLING', 310),
  awo: organisation('awo', 'AWO Kreisstelle Emscherbogen (synthetisch)', 'REFUGEE_COUNSELLING', 320),
  youthMigrationService: organisation(
    'youth-migration-service',
    'Jugendmigrationsdienst (synthetisch)',
    'REFUGEE_COUNSELLING',
    330,
  ),
  debtCounselling: organisation(
    'debt-counselling',
    'Schuldnerberatung Emscherbogen (synthetisch)',
    'REFUGEE_COUNSELLING',
    335,
  ),
  womensCounselling: organisation(
    'womens-counselling',
    'Frauenberatung Lichthof (synthetisch)',
    'REFUGEE_COUNSELLING',
    340,
  ),
  pregnancyCounselling: organisation(
    'pregnancy-counselling',
    'Schwangerschaftsberatung Lichthof (synthetisch)',
    'REFUGEE_COUNSELLING',
    345,
  ),

  // health
  paediatricsCentre: organisation(
    'paediatrics-centre',
    'Kinderarztpraxis am Pegel (synthetisch)',
    'HEALTH_PROVIDER',
    400,
  ),
  speechTherapy: organisation(
    'speech-therapy',
    'Praxis für Sprachtherapie Silbenhof (synthetisch)',
    'HEALTH_PROVIDER',
    410,
  ),
  earlyIntervention: organisation(
    'early-intervention',
    'Frühförderstelle Emscherbogen (synthetisch)',
    'HEALTH_PROVIDER',
    420,
  ),
  psychosocialCentre: organisation(
    'psychosocial-centre',
    'Psychosoziales Zentrum Revier (synthetisch)',
    'HEALTH_PROVIDER',
    430,
  ),
  psychotherapy: organisation(
    'psychotherapy',
    'Gemeinschaftspraxis für Psychotherapie (synthetisch)',
    'HEALTH_PROVIDER',
    440,
  ),
  generalPractice: organisation(
    'general-practice',
    'Hausarztzentrum Mitte (synthetisch)',
    'HEALTH_PROVIDER',
    450,
  ),
  dentalPractice: organisation(
    'dental-practice',
    'Zahnarztpraxis Fährhof (synthetisch)',
    'HEALTH_PROVIDER',
    460,
  ),
  gynaecology: organisation('gynaecology', 'Frauenarztpraxis Fährhof (synthetisch)', 'HEALTH_PROVIDER', 470),
  socialPaediatricCentre: organisation(
    'social-paediatric-centre',
    'Sozialpädiatrisches Zentrum Revier (synthetisch)',
    'HEALTH_PROVIDER',
    480,
  ),

  // course providers
  adultEducation: organisation(
    'adult-education',
    'Volkshochschule Emscherbogen (synthetisch)',
    'COURSE_PROVIDER',
    500,
  ),
  languageHouse: organisation('language-house', 'Sprachhaus Revier (synthetisch)', 'COURSE_PROVIDER', 510),
  diakonieCourses: organisation(
    'diakonie-courses',
    'Bildungswerk der Diakonie Lotsenwerk (synthetisch)',
    'COURSE_PROVIDER',
    520,
  ),
  caritasCourses: organisation(
    'caritas-courses',
    'Sprachkurse im Caritas Revierhaus (synthetisch)',
    'COURSE_PROVIDER',
    530,
  ),
  tradeAcademy: organisation(
    'trade-academy',
    'Akademie für Beruf und Sprache (synthetisch)',
    'COURSE_PROVIDER',
    540,
  ),
} as const satisfies Readonly<Record<string, OrganisationFacts>>;

export type SchoolKind =
  | 'PRIMARY'
  | 'COMPREHENSIVE'
  | 'SECONDARY_MIDDLE'
  | 'GRAMMAR'
  | 'VOCATIONAL_COLLEGE'
  | 'SPECIAL_NEEDS';
export interface SchoolPlace extends FacilityFacts {
  readonly type: SchoolKind;
}

const school = (id: string, name: string, type: SchoolKind, district: DistrictCode): SchoolPlace => ({
  id: `school-${id}`,
  name: `${name} (synthetisch)`,
  district,
  type,
});

export const schools: readonly SchoolPlace[] = [
  school('bakenweg', 'Grundschule Bakenweg', 'PRIMARY', 'MITTE_STYRUM'),
  school('pegelgasse', 'Grundschule Pegelgasse', 'PRIMARY', 'MITTE_STYRUM'),
  school('lotsenstieg', 'Grundschule Lotsenstieg', 'PRIMARY', 'ALSTADEN_LIRICH'),
  school('fockhof', 'Grundschule Fockhof', 'PRIMARY', 'OSTERFELD'),
  school('treidelpfad', 'Grundschule Treidelpfad', 'PRIMARY', 'OBERHAUSEN_OST'),
  school('kielwasser', 'Grundschule Kielwasser', 'PRIMARY', 'STERKRADE_MITTE'),
  school('ankerplatz', 'Grundschule Ankerplatz', 'PRIMARY', 'STERKRADE_NORD'),
  school('hafenbogen', 'Gesamtschule Hafenbogen', 'COMPREHENSIVE', 'MITTE_STYRUM'),
  school('emscherbogen', 'Gesamtschule Emscherbogen', 'COMPREHENSIVE', 'OSTERFELD'),
  school('schleusenhof', 'Gesamtschule Schleusenhof', 'COMPREHENSIVE', 'ALSTADEN_LIRICH'),
  school('steuerrad', 'Realschule Steuerrad', 'SECONDARY_MIDDLE', 'OBERHAUSEN_OST'),
  school('kompass', 'Realschule Kompass', 'SECONDARY_MIDDLE', 'STERKRADE_MITTE'),
  school('sextant', 'Gymnasium Sextant', 'GRAMMAR', 'MITTE_STYRUM'),
  school('sternwarte', 'Gymnasium Sternwarte', 'GRAMMAR', 'STERKRADE_NORD'),
  school('werfthof', 'Berufskolleg Werfthof', 'VOCATIONAL_COLLEGE', 'MITTE_STYRUM'),
  school('bojenhaus', 'Förderschule Bojenhaus', 'SPECIAL_NEEDS', 'OSTERFELD'),
];

const daycare = (id: string, name: string, district: DistrictCode): FacilityFacts => ({
  id: `daycare-${id}`,
  name: `${name} (synthetisch)`,
  district,
});

export const daycareFacilities: readonly FacilityFacts[] = [
  daycare('muschelkiste', 'Kita Muschelkiste', 'MITTE_STYRUM'),
  daycare('papierboot', 'Kita Papierboot', 'MITTE_STYRUM'),
  daycare('wellenreiter', 'Kita Wellenreiter', 'MITTE_STYRUM'),
  daycare('leuchtturm', 'Kita Kleiner Leuchtturm', 'ALSTADEN_LIRICH'),
  daycare('flossbauer', 'Kita Floßbauer', 'ALSTADEN_LIRICH'),
  daycare('seestern', 'Kita Seestern', 'OSTERFELD'),
  daycare('moewennest', 'Kita Möwennest', 'OSTERFELD'),
  daycare('regenboje', 'Kita Regenboje', 'OBERHAUSEN_OST'),
  daycare('sandbank', 'Kita Sandbank', 'OBERHAUSEN_OST'),
  daycare('kombuese', 'Kita Kombüse', 'STERKRADE_MITTE'),
  daycare('fischschwarm', 'Kita Fischschwarm', 'STERKRADE_MITTE'),
  daycare('gezeiten', 'Kita Gezeiten', 'STERKRADE_NORD'),
];

/** The first school of a kind in the district, or of that kind anywhere. */
export function schoolIn(district: DistrictCode, type: SchoolKind): SchoolPlace {
  const all = schools.filter((place) => place.type === type);
  return (all.find((place) => place.district === district) ?? all[0]) as SchoolPlace;
}

/** The daycare facilities of the district; every district has at least one. */
export const daycareIn = (district: DistrictCode): readonly FacilityFacts[] =>
  daycareFacilities.filter((facility) => facility.district === district);

/** Where an office receives people: an address that does not exist. */
export const placeOf = (office: OrganisationFacts): string =>
  `${addresses[office.kind] ?? 'Treppengasse 1'}, 46900 Oberhausen`;

const addresses: Partial<Readonly<Record<Agency, string>>> = {
  KIM_OFFICE: 'Lotsenstieg 1',
  IMMIGRATION_AUTHORITY: 'Pegelgasse 20',
  NATURALISATION_AUTHORITY: 'Pegelgasse 22',
  SOCIAL_WELFARE_OFFICE: 'Bakenweg 8',
  ASYLUM_BENEFITS_OFFICE: 'Bakenweg 10',
  HOUSING_OFFICE: 'Bakenweg 12',
  YOUTH_WELFARE_OFFICE: 'Treidelpfad 3',
  FAMILY_BENEFITS_OFFICE: 'Fockhof 5',
  PUBLIC_HEALTH_OFFICE: 'Kielwasser 7',
  SCHOOL_AUTHORITY: 'Treidelpfad 9',
  REGISTRY_OFFICE: 'Ankerplatz 2',
  RESIDENTS_REGISTRATION: 'Ankerplatz 4',
  JOB_CENTER: 'Schleusenhof 30',
  EMPLOYMENT_AGENCY: 'Schleusenhof 40',
  REFUGEE_COUNSELLING: 'Lichthof 6',
  HEALTH_PROVIDER: 'Fährhof 11',
  COURSE_PROVIDER: 'Sextantweg 15',
};
