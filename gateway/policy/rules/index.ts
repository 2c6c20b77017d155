import type { PolicyRule } from '../decide';
import { addressedReferral } from './addressedReferral';
import { byConsent } from './byConsent';
import { conferenceGuest } from './conferenceGuest';
import { confidedNotes } from './confidedNotes';
import { controlPurpose } from './controlPurpose';
import { emergencyContact } from './emergencyContact';
import { emergencyPurpose } from './emergencyPurpose';
import { firewallInflow } from './firewallInflow';
import { firewallOutside } from './firewallOutside';
import { foreignDirectives } from './foreignDirectives';
import { logForControl } from './logForControl';
import { neverReleased } from './neverReleased';
import { openRoot } from './openRoot';
import { otherPeoplesData } from './otherPeoplesData';
import { ownCase } from './ownCase';
import { ownData } from './ownData';
import { ownTask } from './ownTask';
import { provenByToken } from './provenByToken';
import { publicData } from './publicData';
import { records } from './records';
import { registerMinimum } from './registerMinimum';
import { secondPerson } from './secondPerson';
import { statisticsPurpose } from './statisticsPurpose';
import { subjectKey } from './subjectKey';
import { subjectPurpose } from './subjectPurpose';

/** All rules of gate 1: bars first, in the order in which they are told; then the grounds. */
export const policyRules: readonly PolicyRule[] = [
  firewallOutside,
  firewallInflow,
  provenByToken,
  statisticsPurpose,
  controlPurpose,
  emergencyPurpose,
  subjectPurpose,
  neverReleased,
  openRoot,
  logForControl,
  otherPeoplesData,
  confidedNotes,
  publicData,
  subjectKey,
  ownTask,
  registerMinimum,
  byConsent,
  ownCase,
  addressedReferral,
  conferenceGuest,
  ownData,
  records,
  emergencyContact,
  secondPerson,
  foreignDirectives,
];
