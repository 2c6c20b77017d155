import type { DataCategory, DataLabel } from '../../schema/directives';

/** Facts of the immigration file: comparable to social data (domain.md 3.2). Asylum reasons and religion are not in the model at all. */
export const immigrationData = (category: DataCategory): DataLabel => ({
  class: 'S3',
  category,
  controller: ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'],
});

/** Naturalisation has an authority of its own (§§ 31 ff. StAG). */
export const naturalisationData: DataLabel = {
  class: 'S3',
  category: 'RESIDENCE_PROCEDURE',
  controller: ['NATURALISATION_AUTHORITY'],
};

/** The asylum procedure is needed seldom: an officer of the authority releases it (domain.md 2.4, "only if needed"). */
export const asylumData: DataLabel = { ...immigrationData('RESIDENCE_PROCEDURE'), release: 'MANUAL_RELEASE' };

/** Who is to follow is somebody else than the person whose file it is. */
export const reunificationData: DataLabel = { ...immigrationData('RESIDENCE_PROCEDURE'), thirdParty: true };
