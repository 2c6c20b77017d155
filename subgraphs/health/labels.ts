import type { DataCategory, DataLabel } from '../../schema/directives';

/** Health facts are special categories (Art. 9 GDPR) held by the public health office or a provider bound by § 203 StGB. */
export const healthData = (category: DataCategory): DataLabel => ({
  class: 'S4',
  category,
  controller: ['PUBLIC_HEALTH_OFFICE', 'HEALTH_PROVIDER'],
});

/** That somebody waits for treatment. Specialty and provider tell the illness; the holder of the secret releases them (domain.md 3.4). */
export const waitlistData: DataLabel = { ...healthData('HEALTH_WAITLIST'), existenceSensitive: true };

/** Cover is administered by the paying office, and a practice knows it from the card; it says nothing about an illness. */
export const coverageData: DataLabel = {
  class: 'S3',
  category: 'HEALTH_COVERAGE',
  controller: ['PUBLIC_HEALTH_OFFICE', 'ASYLUM_BENEFITS_UNIT', 'HEALTH_PROVIDER'],
};
