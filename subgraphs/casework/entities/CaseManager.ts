import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DistrictCode } from '../../vocabulary/terms';
import { Organisation } from '../../vocabulary/values';
import { casePlan } from '../labels';
import { EmployerType } from '../terms';
import { OrgUnit } from './OrgUnit';

@Data(casePlan)
@Directive('@key(fields: "id")')
@Entity({ name: 'case_manager' })
@ObjectType({ description: 'Somebody who manages cases (Case Managerin, Case Manager).' })
export class CaseManager {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { description: 'As families know them (Name).' })
  @Column('varchar')
  displayName: string;

  @Field(() => Organisation, { description: 'Who employs them (Anstellungsträger).' })
  @Column('jsonb')
  employer: Organisation;

  @Field(() => EmployerType, { description: 'Kind of employer; duties of secrecy differ (Art des Trägers).' })
  @Column('varchar')
  employerType: EmployerType;

  @Field(() => OrgUnit, { description: 'Unit (Organisationseinheit).' })
  @Column('jsonb')
  unit: OrgUnit;

  @Column('varchar', { array: true })
  districtCodes: DistrictCode[];

  @Field(() => Boolean, {
    description: 'Whether they hold professional secrets, § 203 StGB (Berufsgeheimnisträger).',
  })
  @Column('boolean')
  professionalSecrecy: boolean;

  @Field(() => Int, { description: 'Clients they can look after (Kapazität).' })
  @Column('integer')
  capacity: number;

  @Column('uuid', { array: true })
  deputyIds: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
