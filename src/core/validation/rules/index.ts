import { certificateDiffers } from "./certificateDiffers";
import { completedExceedsDue } from "./completedExceedsDue";
import { deductionReasonMissing } from "./deductionReasonMissing";
import { departmentsDiffer } from "./departmentsDiffer";
import { differenceUnattributed } from "./differenceUnattributed";
import { divisionRowsDiffer } from "./divisionRowsDiffer";
import { documentNumberForm } from "./documentNumberForm";
import { dutiesExceedTotal } from "./dutiesExceedTotal";
import { entryUnreadable } from "./entryUnreadable";
import { evidenceMissing } from "./evidenceMissing";
import { finishDateContradicts } from "./finishDateContradicts";
import { handledExceedsDue } from "./handledExceedsDue";
import { headcountDocumentMissing } from "./headcountDocumentMissing";
import { headcountFormDiffers } from "./headcountFormDiffers";
import { incomplete } from "./incomplete";
import { interferenceNotRegistered } from "./interferenceNotRegistered";
import { legacyExceedsOverstaff } from "./legacyExceedsOverstaff";
import { listDetailsMissing } from "./listDetailsMissing";
import { measuresExceedItems } from "./measuresExceedItems";
import { morePlatesSeen } from "./morePlatesSeen";
import { notApplicableNotAllowed } from "./notApplicableNotAllowed";
import { officeNumberChanged } from "./officeNumberChanged";
import { overDepartmentLimit } from "./overDepartmentLimit";
import { overEstablishment } from "./overEstablishment";
import { overPosts } from "./overPosts";
import { peopleExceedPosts } from "./peopleExceedPosts";
import { pointsOutOfRange } from "./pointsOutOfRange";
import { problemCountDiffers } from "./problemCountDiffers";
import { registerDiffers } from "./registerDiffers";
import { reportedLate } from "./reportedLate";
import { requiredBlank } from "./requiredBlank";
import { selfAndVerifiedDiffer } from "./selfAndVerifiedDiffer";
import { seriousWithoutViolation } from "./seriousWithoutViolation";
import { solvedExceedsFound } from "./solvedExceedsFound";
import { staffedExceedsTaken } from "./staffedExceedsTaken";
import { tierUnexplained } from "./tierUnexplained";
import { totalsDiffer } from "./totalsDiffer";
import { transferExceedsDue } from "./transferExceedsDue";
import { transferRowsDiffer } from "./transferRowsDiffer";
import { unauthorisedCountDiffers } from "./unauthorisedCountDiffers";

/** Every rule over one return that is on, in the order of DOMAIN §4. */
export const rules = [
  requiredBlank,
  overEstablishment,
  legacyExceedsOverstaff,
  certificateDiffers,
  registerDiffers,
  overPosts,
  headcountFormDiffers,
  headcountDocumentMissing,
  overDepartmentLimit,
  divisionRowsDiffer,
  unauthorisedCountDiffers,
  differenceUnattributed,
  morePlatesSeen,
  transferExceedsDue,
  peopleExceedPosts,
  completedExceedsDue,
  finishDateContradicts,
  handledExceedsDue,
  staffedExceedsTaken,
  listDetailsMissing,
  measuresExceedItems,
  dutiesExceedTotal,
  solvedExceedsFound,
  interferenceNotRegistered,
  evidenceMissing,
  pointsOutOfRange,
  selfAndVerifiedDiffer,
  totalsDiffer,
  deductionReasonMissing,
  notApplicableNotAllowed,
  incomplete,
  tierUnexplained,
  seriousWithoutViolation,
  problemCountDiffers,
  reportedLate,
  documentNumberForm,
  transferRowsDiffer,
  officeNumberChanged,
  entryUnreadable,
  departmentsDiffer,
] as const;
