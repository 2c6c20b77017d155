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

/** Who is to follow is somebody else than the person whose file it is. */
export const reunificationData: DataLabel = { ...immigrationData('RESIDENCE_PROCEDURE'), thirdParty: true };
