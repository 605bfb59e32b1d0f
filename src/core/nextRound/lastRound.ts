/** What a round workbook remembers of a unit. */
export interface LastUnit {
  readonly code: string;
  readonly name: string;
  /** Id of the scheme it was assessed by. */
  readonly scheme: string;
  readonly contact: string;
  readonly values: readonly LastValue[];
}

/** An entry as 明细 has it, with what it was called and counted in then. */
export interface LastValue {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly said: string;
}

export interface LastRound {
  readonly round: string;
  readonly title: string;
  readonly sample: boolean;
  readonly units: readonly LastUnit[];
  /** Units whose class no scheme here knows. */
  readonly strangers: readonly string[];
}
