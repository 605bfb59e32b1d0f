import type { Language } from "../answers/text";
import type { ExplainWords } from "../evaluate/explain";
import { issueSentence } from "../scheme/issueSentence";
import { faultInWords, type SchemeFault } from "../scheme/faults";
import type { Scheme } from "../scheme/scheme";
import { chineseScoring, type ScoringWords } from "../scheme/scoringWords";
import type { Issue } from "../validation/issue";
import { chinesePlaces } from "../validation/names";
import type { CliWords } from "./cliWords";
import { cli as englishCli } from "./en-US/cli";
import { consolidation as englishConsolidation } from "./en-US/consolidation";
import { explain as englishExplain } from "./en-US/explain";
import { final as englishFinal } from "./en-US/final";
import { followUp as englishFollowUp } from "./en-US/followUp";
import { field as englishField } from "./en-US/field";
import { headcount as englishHeadcount } from "./en-US/headcount";
import { files as englishFiles } from "./en-US/files";
import { form as englishForm } from "./en-US/form";
import { ledger as englishLedger } from "./en-US/ledger";
import { pane as englishPane } from "./en-US/pane";
import { schemeBook as englishSchemeBook } from "./en-US/schemeBook";
import { schemeDesk as englishSchemeDesk } from "./en-US/schemeDesk";
import { schemeFaults as englishSchemeFaults } from "./en-US/scheme";
import { scoring as englishScoring } from "./en-US/scoring";
import { places as englishPlaces, validation as englishSentences } from "./en-US/validation";
import { parties as englishParties } from "./en-US/parties";
import { report as englishReport } from "./en-US/report";
import { pictures as englishPictures } from "./en-US/pictures";
import { plan as englishPlan } from "./en-US/plan";
import { roster as englishRoster } from "./en-US/roster";
import { steps as englishSteps } from "./en-US/steps";
import { survey as englishSurvey } from "./en-US/survey";
import { verification as englishVerification } from "./en-US/verification";
import type { ConsolidationWords } from "./consolidationWords";
import type { FieldWords } from "./fieldWords";
import type { FileWords } from "./fileWords";
import type { FinalWords } from "./finalWords";
import type { FollowUpWords } from "./followUpWords";
import type { FormWords } from "./formWords";
import type { HeadcountWords } from "./headcountWords";
import type { LedgerWords } from "./ledgerWords";
import type { PaneWords } from "./paneWords";
import type { PartyWords } from "./partyWords";
import type { ReportWords } from "./reportWords";
import type { PictureWords } from "./pictureWords";
import type { PlanWords } from "./planWords";
import type { RosterWords } from "./rosterWords";
import type { StepWords } from "./stepWords";
import type { SurveyWords } from "./surveyWords";
import type { SchemeBookWords } from "./schemeBookWords";
import type { SchemeDeskWords } from "./schemeDeskWords";
import type { VerificationWords } from "./verificationWords";
import { cli as chineseCli } from "./zh-CN/cli";
import { consolidation as chineseConsolidation } from "./zh-CN/consolidation";
import { explain as chineseExplain } from "./zh-CN/explain";
import { final as chineseFinal } from "./zh-CN/final";
import { followUp as chineseFollowUp } from "./zh-CN/followUp";
import { field as chineseField } from "./zh-CN/field";
import { headcount as chineseHeadcount } from "./zh-CN/headcount";
import { files as chineseFiles } from "./zh-CN/files";
import { form as chineseForm } from "./zh-CN/form";
import { ledger as chineseLedger } from "./zh-CN/ledger";
import { pane as chinesePane } from "./zh-CN/pane";
import { parties as chineseParties } from "./zh-CN/parties";
import { report as chineseReport } from "./zh-CN/report";
import { pictures as chinesePictures } from "./zh-CN/pictures";
import { plan as chinesePlan } from "./zh-CN/plan";
import { roster as chineseRoster } from "./zh-CN/roster";
import { steps as chineseSteps } from "./zh-CN/steps";
import { survey as chineseSurvey } from "./zh-CN/survey";
import { schemeBook as chineseSchemeBook } from "./zh-CN/schemeBook";
import { schemeDesk as chineseSchemeDesk } from "./zh-CN/schemeDesk";
import { verification as chineseVerification } from "./zh-CN/verification";

/** All words of one language. */
export interface LanguageWords {
  readonly language: Language;
  readonly form: FormWords;
  readonly scoring: ScoringWords;
  readonly explain: ExplainWords;
  readonly cli: CliWords;
  readonly pane: PaneWords;
  readonly roster: RosterWords;
  /** The steps of a round in the pane. */
  readonly steps: StepWords;
  readonly consolidation: ConsolidationWords;
  readonly verification: VerificationWords;
  readonly final: FinalWords;
  readonly followUp: FollowUpWords;
  readonly files: FileWords;
  readonly survey: SurveyWords;
  readonly parties: PartyWords;
  readonly report: ReportWords;
  readonly ledger: LedgerWords;
  /** The office's own scheme as a workbook. */
  readonly schemeBook: SchemeBookWords;
  /** The same in the pane. */
  readonly schemeDesk: SchemeDeskWords;
  readonly field: FieldWords;
  readonly plan: PlanWords;
  readonly headcount: HeadcountWords;
  /** Results to look at, in the pane. */
  readonly pictures: PictureWords;
  /** Verification forms come back in whatever language they were issued in. */
  readonly allVerifications: Readonly<Record<Language, VerificationWords>>;
  /** A fault of a scheme, with its place. */
  schemeFault(fault: SchemeFault): string;
  /** Forms come back in whatever language they were issued in. */
  readonly allForms: Readonly<Record<Language, FormWords>>;
  /** Sentences for the issues of a scheme's returns. */
  issueSentence(scheme: Scheme): (issue: Issue) => string;
}

const allVerifications = { "zh-CN": chineseVerification, "en-US": englishVerification } as const;
const allForms = { "zh-CN": chineseForm, "en-US": englishForm } as const;

/** Every language there is; another one is another entry here. */
export const languages: Readonly<Record<Language, LanguageWords>> = {
  "zh-CN": {
    language: "zh-CN",
    form: chineseForm,
    scoring: chineseScoring,
    explain: chineseExplain,
    cli: chineseCli,
    pane: chinesePane,
    roster: chineseRoster,
    steps: chineseSteps,
    consolidation: chineseConsolidation,
    verification: chineseVerification,
    final: chineseFinal,
    followUp: chineseFollowUp,
    files: chineseFiles,
    survey: chineseSurvey,
    parties: chineseParties,
    report: chineseReport,
    ledger: chineseLedger,
    schemeBook: chineseSchemeBook,
    schemeDesk: chineseSchemeDesk,
    field: chineseField,
    plan: chinesePlan,
    headcount: chineseHeadcount,
    pictures: chinesePictures,
    allVerifications,
    schemeFault: (fault) => faultInWords(fault),
    allForms,
    issueSentence: issueSentence("zh-CN", chinesePlaces),
  },
  "en-US": {
    language: "en-US",
    form: englishForm,
    scoring: englishScoring,
    explain: englishExplain,
    cli: englishCli,
    pane: englishPane,
    roster: englishRoster,
    steps: englishSteps,
    consolidation: englishConsolidation,
    verification: englishVerification,
    final: englishFinal,
    followUp: englishFollowUp,
    files: englishFiles,
    survey: englishSurvey,
    parties: englishParties,
    report: englishReport,
    ledger: englishLedger,
    schemeBook: englishSchemeBook,
    schemeDesk: englishSchemeDesk,
    field: englishField,
    plan: englishPlan,
    headcount: englishHeadcount,
    pictures: englishPictures,
    allVerifications,
    schemeFault: (fault) => faultInWords(fault, englishSchemeFaults),
    allForms,
    issueSentence: issueSentence("en-US", englishPlaces, englishSentences),
  },
};
