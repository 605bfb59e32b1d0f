import { languages, type LanguageWords } from "#core/languages/index";
import { useServices } from "../services";

/**
 * Every word there is. Both languages come along, because the sheets of a round may have been named in either; so only
 * what is loaded with the office's desk may ask for them.
 */
export const useOfficeWords = (): LanguageWords => languages[useServices().language];
