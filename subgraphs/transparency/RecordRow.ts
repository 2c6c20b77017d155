import type { Purpose, Role } from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';
import type { WithheldReason } from '../vocabulary/terms';
import type { Decision, LegalBasis, RetentionRegime } from './terms';

/** A row of the view `disclosure_record`. */
export interface RecordRow {
  readonly hub: string;
  readonly seq: string;
  readonly part: string;
  readonly at: Date;
  readonly request_id: string;
  readonly regime: RetentionRegime;
  readonly retain_until: string;
  readonly prev_hash: string;
  readonly entry_hash: string;
  readonly requester_subject: string;
  readonly requester_token: string;
  readonly requester_role: Role;
  readonly requester_organisation: string;
  readonly requester_unit: string;
  readonly purpose: Purpose;
  readonly case_reference: string | null;
  readonly break_glass: string | null;
  readonly operation_hash: string;
  readonly subject: string | null;
  readonly agency: string;
  readonly source: Controller;
  readonly decision: Decision;
  readonly reason: WithheldReason | null;
  readonly legal_basis: LegalBasis | null;
  readonly consent_id: string | null;
  readonly message_id: string | null;
  readonly field_paths: readonly string[];
}
