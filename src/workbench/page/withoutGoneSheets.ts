/** The part of `@univerjs/sheets-data-validation` that this is about. */
interface Validating {
  readonly SheetsDataValidationValidatorService: { readonly prototype: object };
}
interface Validator {
  readonly _univerInstanceService: {
    getUnit(unitId: string): { getSheetBySheetId(subUnitId: string): unknown } | null | undefined;
  };
  validatorRanges: (this: Validator, unitId: string, subUnitId: string, ranges: readonly unknown[]) => Promise<unknown>;
}

/**
 * Univer 0.25.1 holds what is on the sheets that are not in front to their validations when the page is idle, which may be
 * seconds later. The workbook may be closed by then, or the sheet deleted: that throws in a promise nobody waits for. What
 * is gone has nothing to be held to.
 */
export function withoutGoneSheets({ SheetsDataValidationValidatorService }: Validating): void {
  const validator = SheetsDataValidationValidatorService.prototype as Validator;
  const validate = validator.validatorRanges;
  validator.validatorRanges = function (unitId, subUnitId, ranges) {
    const sheet = this._univerInstanceService.getUnit(unitId)?.getSheetBySheetId(subUnitId);
    return sheet ? validate.call(this, unitId, subUnitId, ranges) : Promise.resolve([]);
  };
}
