import { formChanged } from "./formChanged";
import { itemCountDiffers } from "./itemCountDiffers";
import { itemNotTaken } from "./itemNotTaken";
import { notApplicableDiffers } from "./notApplicableDiffers";
import { overlapOneSided } from "./overlapOneSided";
import { peopleTransferDiffers } from "./peopleTransferDiffers";
import { rankingMixed } from "./rankingMixed";
import { registeredCountDiffers } from "./registeredCountDiffers";
import { totalDiffersFromDetails } from "./totalDiffersFromDetails";
import { transferPairDiffers } from "./transferPairDiffers";
import { transfersUnbalanced } from "./transfersUnbalanced";
import { unitMismatch } from "./unitMismatch";

/** Every rule over a whole round that is on, in the order of DOMAIN §4. */
export const betweenUnitsRules = [
  notApplicableDiffers,
  transfersUnbalanced,
  transferPairDiffers,
  peopleTransferDiffers,
  itemNotTaken,
  itemCountDiffers,
  unitMismatch,
  formChanged,
  overlapOneSided,
  rankingMixed,
  totalDiffersFromDetails,
  registeredCountDiffers,
] as const;
