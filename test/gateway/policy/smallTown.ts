import {
  type Controller,
  type DataCategory,
  type DataLabel,
  printDataLabel,
} from '../../../schema/directives';
import { composeLabelled, gateOverSupergraph, type TestGate } from './gateOver';

const label = (
  dataClass: DataLabel['class'],
  category: DataCategory,
  controller: readonly Controller[],
  more: Partial<DataLabel> = {},
): string => printDataLabel({ class: dataClass, category, controller, ...more });

const kim = ['KIM_OFFICE', 'WELFARE_CASEWORK'] as const;
const identity = label('S2', 'IDENTITY', kim);
const coverage = label('S3', 'HEALTH_COVERAGE', ['PUBLIC_HEALTH_OFFICE']);
const status = label('S3', 'RESIDENCE_STATUS', ['IMMIGRATION_AUTHORITY']);
const jobs = label('S3', 'EMPLOYMENT', ['JOB_CENTER']);
const open = printDataLabel({ class: 'S0' });
const ofPerson = label('S2', 'IDENTITY', kim, { idOf: 'Person' });

/** Few types with every shape that gate 1 has to treat. */
export const townSubgraphs = {
  casework: `
    type Query {
      person(id: ID! ${ofPerson}): Person ${identity}
      people: [Person!]! ${identity}
      notices: [Notice!]! ${open}
      holders(named: String ${label('S5', 'CASE_NOTES', kim)}): [Holder!] ${label('S1', 'CASE_PLAN', kim)}
      found(by: Search): Anyone ${label('S1', 'CASE_PLAN', kim)}
    }
    type Mutation { writeNote(person: ID! ${ofPerson}): Note ${label('S1', 'CASE_PLAN', kim)} }
    input Search { text: String, note: String ${label('S5', 'CASE_NOTES', kim)} }
    type Notice { text: String! ${open} about: Person ${identity} }
    type Note { text: String ${label('S5', 'CASE_NOTES', kim)} }
    interface Holder { id: ID! title: String contact: Contact }
    type Person implements Holder @key(fields: "id") {
      id: ID! ${identity}
      name: String! ${identity}
      title: String ${label('S5', 'CASE_NOTES', kim)}
      contact: Contact ${identity}
      nickname: String
    }
    type Office implements Holder @key(fields: "id") {
      id: ID! ${open}
      title: String ${open}
      contact: Contact ${open}
    }
    type Contact { phone: String ${identity} street: String ${label('S2', 'CONTACT', kim, { locating: true })} }
    union Anyone = Person | Office`,
  health: `
    type Person @key(fields: "id") {
      id: ID! ${identity}
      health: Health ${coverage}
      shelter: Shelter ${label('S5', 'COUNSELLING_ENROLMENT', ['REFUGEE_COUNSELLING'], { existenceSensitive: true })}
      paediatrician: String ${label('S2', 'CONTACT', ['HEALTH_PROVIDER'], { contactPoint: true })}
      file: String ${label('S4', 'HEALTH_APPOINTMENTS', ['PUBLIC_HEALTH_OFFICE'], { release: 'NEVER' })}
    }
    type Health { insurer: String! ${coverage} since: String ${coverage} }
    type Shelter { name: String ${label('S5', 'COUNSELLING_ENROLMENT', ['REFUGEE_COUNSELLING'], { existenceSensitive: true })} }`,
  immigration: `
    type Query { applications: [Application!] ${status} }
    type Application { number: String ${status} of: Person ${status} }
    type Person @key(fields: "id") {
      id: ID! ${identity}
      permit: Permit ${status}
      relatives: String ${label('S3', 'RESIDENCE_PROCEDURE', ['IMMIGRATION_AUTHORITY'], { thirdParty: true })}
    }
    type Permit { state: String ${status} }`,
  employment: `
    type Person @key(fields: "id") {
      id: ID! ${identity}
      permit: Permit @external
      health: Health @external
      mayWork: Boolean @requires(fields: "permit { state }") ${jobs}
      fitness: String @requires(fields: "permit { state } health { since }") ${jobs}
    }
    type Permit { state: String @external }
    type Health { since: String @external }`,
};

export const townSupergraph = (): string => composeLabelled(townSubgraphs);

export const townGate = (): TestGate => gateOverSupergraph(townSupergraph());
