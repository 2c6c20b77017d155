import fc from 'fast-check';
import { dataClasses } from '../../../schema/directives';
import {
  mayRead,
  maySee,
  type Part,
  partOf,
  recordKinds,
} from '../../../subgraphs/casework/authority/mayRead';
import { type Relation, relations, standing, stranger } from '../../../subgraphs/casework/authority/Relation';

const allOf = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const parts: readonly Part[] = [
  'KEY',
  'NAME',
  'RECEPTION',
  'PARTICULARS',
  'FILE_MARK',
  'ADMINISTRATION',
  'ADDRESS_BOOK',
  'WHEREABOUTS',
  'MARKERS',
  'RECORD',
  'PLAN',
  'COMMON_PLAN',
  'NOTES',
  'CHILD_PROTECTION',
  'WORKLOAD',
  'ACCESS',
];
const fields = fc.record({
  kind: fc.constantFrom(...recordKinds),
  part: fc.constantFrom(...parts),
  contactPoint: fc.boolean(),
});

describe('who may read what of a record', () => {
  it('default_deny: whoever is nothing to it reads nothing', () => {
    fc.assert(
      fc.property(fields, (field) => {
        expect(mayRead(stranger, field)).toBe(false);
      }),
    );
  });

  it('notes_are_the_teams: nobody else reads a note of a case or what the youth office was told', () => {
    const others = relations.filter((relation) => relation !== 'TEAM');
    fc.assert(
      fc.property(allOf(others), fields, (found, field) => {
        fc.pre(
          field.part === 'NOTES' ||
            field.part === 'CHILD_PROTECTION' ||
            field.kind === 'ChildProtectionNotification',
        );
        // The reason of an emergency access is no note of a case: who opens, confirms and reviews it reads it.
        fc.pre(field.kind !== 'BreakGlassAccess');
        expect(mayRead(standing(found), { ...field, contactPoint: false })).toBe(false);
      }),
    );
  });

  it('markers_hide: only who works with the family learns where somebody is whom a marker hides', () => {
    const others = relations.filter((relation) => relation !== 'TEAM' && relation !== 'DEPUTY');
    fc.assert(
      fc.property(
        allOf(others),
        fc.constantFrom(...recordKinds),
        fc.boolean(),
        (found, kind, contactPoint) => {
          expect(mayRead(standing(found, true), { kind, part: 'WHEREABOUTS', contactPoint })).toBe(false);
        },
      ),
    );
    expect(
      mayRead(standing(['TEAM'], true), { kind: 'Family', part: 'WHEREABOUTS', contactPoint: false }),
    ).toBe(true);
  });

  it('reading_needs_seeing: what may be read may be known to exist', () => {
    fc.assert(
      fc.property(allOf(relations), fc.boolean(), fields, (found, hidden, field) => {
        const who = standing(found, hidden);
        if (mayRead(who, field)) expect(maySee(who, field.kind)).toBe(true);
      }),
    );
  });

  it('more_never_less: one relation more takes nothing away', () => {
    fc.assert(
      fc.property(allOf(relations), fc.constantFrom(...relations), fields, (found, one, field) => {
        if (mayRead(standing(found), field)) expect(mayRead(standing([...found, one]), field)).toBe(true);
      }),
    );
  });

  it('an emergency opens contact points of a person and her family and nothing else', () => {
    const emergency = standing(['EMERGENCY']);
    fc.assert(
      fc.property(fields, (field) => {
        const near = ['Person', 'Family', 'FamilyMember'].includes(field.kind);
        expect(mayRead(emergency, field)).toBe(near && (field.contactPoint || field.part === 'KEY'));
      }),
    );
  });
});

describe('into which part a field falls', () => {
  it('follows from its label, and what is secret is never taken for less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recordKinds),
        fc.constantFrom(...dataClasses),
        fc.boolean(),
        (kind, dataClass, locating) => {
          const part = partOf(kind, 'aFieldWithoutException', { class: dataClass, locating });
          if (dataClass === 'S5') expect(part).toBe('NOTES');
          else if (locating) expect(part).toBe('WHEREABOUTS');
          else expect(['ADMINISTRATION', 'PARTICULARS', 'RECORD', 'PLAN']).toContain(part);
        },
      ),
    );
    const outsiders: readonly Relation[] = ['COUNTERPART', 'COLLEAGUE', 'COORDINATION'];
    expect(outsiders.some((relation) => maySee(standing([relation]), 'Person'))).toBe(false);
  });
});
