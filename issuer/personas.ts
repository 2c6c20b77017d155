import { idOf } from '../city/idOf';
import type { EmployerType, Role } from '../schema/accessTerms';
import type { Controller } from '../schema/directives';
import type { Persona } from './Persona';

interface Unit {
  readonly id: string;
  readonly organisation: string;
  readonly controller: Controller | null;
}

/** The hub's own claims, under `lotse` in the token; `gateway/identity/parseClaims.ts` reads them. */
export interface LotseClaims {
  readonly role: Role;
  /** That employs the caller. Left out for a person who asks for herself. */
  readonly unit?: Unit;
  /** Where the caller is seated, when that is another unit than the one that pays (FW-6). */
  readonly seat?: Unit;
  readonly employerType?: EmployerType;
  readonly districts?: readonly string[];
  readonly professionalSecrecy?: boolean;
  readonly caseManager?: string;
  readonly person?: string;
  readonly policies?: readonly string[];
}

/** Ids of organisations are those of city/organisations.ts, so that recipients of recorded consents match; a test keeps them equal. */
const caseManagement = (organisation: string): Unit => ({
  id: `${organisation}-case-management`,
  organisation,
  controller: organisation === 'ob-kim-office' ? 'KIM_OFFICE' : 'WELFARE_CASEWORK',
});

const unit = (organisation: string, name: string, controller: Controller | null): Unit => ({
  id: `${organisation}-${name}`,
  organisation,
  controller,
});

const persona = (name: string, description: string, lotse: LotseClaims): Persona => ({
  name,
  description,
  claims: { sub: `demo-${name}`, lotse },
});

/** A case manager as seeded in casework (city/base.ts). */
const caseManager = (key: string, organisation: string, district: string, secrecy = true): LotseClaims => ({
  role: 'CASE_MANAGER',
  unit: caseManagement(organisation),
  employerType: organisation === 'ob-kim-office' ? 'MUNICIPALITY' : 'WELFARE_ORGANISATION',
  districts: [district],
  professionalSecrecy: secrecy,
  caseManager: idOf('caseManager', key),
});

const official = (role: Role, at: Unit): LotseClaims => ({ role, unit: at, employerType: 'MUNICIPALITY' });

/** Everybody the demo issuer makes tokens for, in the order `lotse token --list` shows them. */
export const personas: readonly Persona[] = [
  persona(
    'case-manager',
    'Mika Sternfels, case manager at the Diakonie in Osterfeld: manages the case of the Rahimi family.',
    caseManager('sternfeld', 'ob-diakonie', 'OSTERFELD'),
  ),
  persona(
    'case-manager-amal',
    'Jo Silberbach, case manager at the Diakonie in Mitte/Styrum: manages the case of Amal K.',
    caseManager('silberbach', 'ob-diakonie', 'MITTE_STYRUM'),
  ),
  persona(
    'case-manager-kim',
    'Ina Lindhafen, case manager of the KIM office in Mitte/Styrum: manages cases of her own and deputises for Jo Silberbach.',
    caseManager('lindhafen', 'ob-kim-office', 'MITTE_STYRUM'),
  ),
  persona(
    'deputy',
    'Alex Brückenau, case manager of the KIM office in Osterfeld, signed in as deputy of Mika Sternfels.',
    { ...caseManager('brueckenau', 'ob-kim-office', 'OSTERFELD', false), role: 'CASE_MANAGER_DEPUTY' },
  ),
  persona(
    'case-manager-other-district',
    'Robin Kornblumen, case manager at the Caritas in Oberhausen-Ost: has nothing to do with Amal K. or the Rahimi family.',
    caseManager('kornblum', 'ob-caritas', 'OBERHAUSEN_OST'),
  ),
  persona(
    'coordinator',
    'KIM coordinator: sees structural issues and numbers, and nobody’s data.',
    official('KIM_COORDINATOR', unit('ob-kim-office', 'coordination', 'KIM_OFFICE')),
  ),
  persona(
    'block-3-officer',
    'Paid by the KIM office as a case manager and seated in the immigration office: an immigration officer (FW-6).',
    {
      ...caseManager('lindhafen', 'ob-kim-office', 'MITTE_STYRUM', false),
      seat: unit('ob-immigration-authority', 'kim-block-3', 'IMMIGRATION_AUTHORITY'),
    },
  ),
  persona(
    'naturalisation-officer',
    'Officer of the naturalisation authority.',
    official(
      'NATURALISATION_OFFICER',
      unit('ob-naturalisation-authority', 'naturalisation', 'NATURALISATION_AUTHORITY'),
    ),
  ),
  persona(
    'social-officer',
    'Officer for social assistance (SGB XII) at the social welfare office.',
    official('SOCIAL_BENEFITS_OFFICER', unit('ob-social-welfare-office', 'sgb12', 'SOCIAL_ASSISTANCE_UNIT')),
  ),
  persona('job-center-adviser', 'Adviser at the Jobcenter.', {
    ...official('JOB_CENTER_ADVISER', unit('ob-job-center', 'placement', 'JOB_CENTER')),
    employerType: 'OTHER_PUBLIC',
  }),
  persona('public-health-staff', 'Physician at the public health office.', {
    ...official(
      'PUBLIC_HEALTH_STAFF',
      unit('ob-public-health-office', 'paediatric-service', 'PUBLIC_HEALTH_OFFICE'),
    ),
    professionalSecrecy: true,
  }),
  persona(
    'school-authority-officer',
    'Officer of the school authority who places newcomers.',
    official('SCHOOL_AUTHORITY_OFFICER', unit('ob-school-authority', 'newcomers', 'SCHOOL_AUTHORITY')),
  ),
  persona('amal', 'Amal K. herself, asking what is known about her and her children.', {
    role: 'DATA_SUBJECT',
    person: idOf('person', 'S', 'amal', 'amal'),
  }),
  persona(
    'data-protection-officer',
    'Data protection officer of the city: reads consents and the disclosure log, and no case.',
    official('DATA_PROTECTION_OFFICER', unit('ob-city', 'data-protection', null)),
  ),
  persona(
    'analyst',
    'Analyst of the municipal statistics unit: asks for numbers.',
    official('ANALYST', unit('ob-city', 'statistics', null)),
  ),
];

/** @throws Error naming the personas there are */
export function personaNamed(name: string): Persona {
  const found = personas.find((candidate) => candidate.name === name);
  if (found) return found;
  throw new Error(
    `There is no persona "${name.slice(0, 60)}". There are: ${personas.map((one) => one.name).join(', ')}.`,
  );
}
