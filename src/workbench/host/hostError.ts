/** An error that Excel itself would give, with its code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

/** Something was asked of this host that it doesn't play. A gap of the host, or an odd request: loud either way. */
export class NotServed extends Error {}

export const accessDenied = (what: string): HostError => new HostError("AccessDenied", `${what} is protected`);
export const itemNotFound = (what: string): HostError => new HostError("ItemNotFound", `${what} is not there`);
export const invalidArgument = (what: string): HostError => new HostError("InvalidArgument", what);
