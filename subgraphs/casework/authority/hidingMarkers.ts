import type { ProtectiveMarker } from '../../../schema/accessTerms';

/** Markers that hide where somebody is; INTRA_FAMILY_CONFIDENTIAL hides somebody from relatives instead. */
export const hidingMarkers: ReadonlySet<ProtectiveMarker> = new Set<ProtectiveMarker>([
  'ADDRESS_BLOCK',
  'VIOLENCE_PROTECTION',
  'WITNESS_PROTECTION',
  'REGISTER_TRANSMISSION_BLOCK',
]);
