import type { Book } from "./book";
import { workbookOf } from "./model/workbook";
import { process, References } from "./processor";
import { soon } from "./soon";
import { utf8Length } from "./utf8Length";
import {
  ACTION,
  DELAY_FOR_CELL_EDIT,
  EVENT,
  EVENT_CATEGORY,
  type EventName,
  PATH,
  WORKBOOK_TARGET,
  type WireAction,
  type WireMessage,
  type WirePath,
  type WireRequest,
  type WireResponse,
} from "./wire";

/** One trip between library and host. */
export interface Trip {
  readonly number: number;
  readonly actions: number;
  /** UTF-8 bytes of the request, and of the answer. */
  readonly bytes: number;
  answerBytes: number;
  /** Something was set or called that changes the workbook. */
  readonly writes: boolean;
  /** Only gives references back, after the work is done; nobody waits for it. */
  readonly cleansUp: boolean;
  /** Code of the error it ended with. */
  error?: string;
}

/** What goes wrong: from the start, after this share of the actions, or before the first action of which this is so. */
export interface Fault {
  readonly code: string;
  readonly after?: number;
  readonly before?: (action: WireAction, path: WirePath | undefined) => boolean;
}

const pathOf = ({ ObjectPaths }: WireRequest, { ObjectPathId }: WireAction): WirePath | undefined =>
  ObjectPaths[String(ObjectPathId)];

/**
 * Going somewhere is no writing. Notify: as it starts in a page, the library says that it would take commands of the ribbon, and
 * nobody waits for the answer.
 */
const READING =
  /^(?:Get|Activate|Select|_Register|_Unregister|_KeepReference|_RemoveReference|_ValidateArraySize|Suspend|Notify)/;
/** Of the library's surroundings, and of no workbook. */
const OUTSIDE: ReadonlySet<string> = new Set(["EnableEvents"]);

/**
 * Whether it sets something of the workbook, or calls a method that doesn't only read. What a method makes, as `add` does, is
 * an object with a path of its own.
 */
export const changesWorkbook = ({ ActionType, Name }: WireAction, path: WirePath | undefined): boolean => {
  if (ActionType === ACTION.setProperty) return !OUTSIDE.has(Name);
  if (ActionType === ACTION.method) return !READING.test(Name);
  return ActionType === ACTION.instantiate && path?.ObjectPathType === PATH.method && !READING.test(path.Name);
};

/**
 * Excel as the library sees it: answers requests over a workbook, counts them, and goes wrong where it is told to. Runs in
 * Node and in a page alike; what is particular to one of them lies in folders of its own.
 */
export class ExcelHost {
  readonly trips: Trip[] = [];
  readonly refusals: string[] = [];
  /** Asked before each request that somebody waits for. */
  fault: (trip: Trip) => Fault | undefined = () => undefined;
  /** How often an event arrives (0 = it is lost), and after how many milliseconds. */
  delivery: (event: EventName) => { readonly times: number; readonly after?: number } = () => ({ times: 1 });
  /** Told after each answer: a page shows then what has changed. */
  afterTrip: (trip: Trip) => void = () => undefined;
  /** Excel on the web refuses more than 5 MB either way (docs: resource limits). */
  limits = { request: 5_000_000, answer: 5_000_000 };
  /** Milliseconds that every answer takes longer: a slow computer, a large workbook, a file on a share. */
  delay = 0;
  /** The workbook is closed: nothing is answered any more but that. */
  closed = false;
  private editing: { readonly over: Promise<void>; readonly end: () => void } | undefined = undefined;
  private readonly references = new References();
  private queue: Promise<void> = Promise.resolve();
  private readonly root;

  constructor(readonly book: Book) {
    this.root = workbookOf(book);
    book.onEvent = (event, facts) => {
      this.tell(event, facts);
    };
  }

  /** What `OfficeExtension.HostBridge.init` and `window._richApiNativeBridge` want; the library adds `onMessageFromHost`. */
  readonly bridge = {
    sendMessageToHost: (text: string): void => {
      this.queue = this.queue.then(() => this.answer(JSON.parse(text) as WireMessage));
    },
    onMessageFromHost: (_text: string): void => undefined,
  };

  /** Trips that somebody waited for. */
  get waits(): readonly Trip[] {
    return this.trips.filter(({ cleansUp }) => !cleansUp);
  }

  /** References the library has not given back. */
  get held(): number {
    return this.references.count;
  }

  /** A person begins to type in a cell, and ends. */
  beginEditing(): void {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    this.editing = { over, end };
  }

  endEditing(): void {
    this.editing?.end();
    this.editing = undefined;
  }

  /** Everything sent so far is answered. */
  async idle(): Promise<void> {
    await this.queue;
    await this.book.engine.quiet();
  }

  private async answer({ id, flags, message }: WireMessage): Promise<void> {
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as WireRequest) : message.body;
    const trip = this.begin(body);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const response = await this.respond(body, flags, trip);
    let text = JSON.stringify(response);
    trip.answerBytes = utf8Length(text);
    if (trip.answerBytes > this.limits.answer)
      text = JSON.stringify(this.refused(trip, "ResponsePayloadSizeLimitExceeded"));
    else if (response.Error) trip.error = response.Error.Code;
    this.bridge.onMessageFromHost(
      `{"id":${id},"type":2,"message":{"statusCode":200,"headers":{},"body":${JSON.stringify(text)}}}`,
    );
    if (!this.closed) this.afterTrip(trip);
  }

  private begin(body: WireRequest): Trip {
    const { Actions } = body;
    const trip: Trip = {
      number: this.trips.length + 1,
      actions: Actions.length,
      bytes: utf8Length(JSON.stringify(body)),
      answerBytes: 0,
      writes: Actions.some((action) => changesWorkbook(action, pathOf(body, action))),
      cleansUp: Actions.every(
        ({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference",
      ),
    };
    this.trips.push(trip);
    return trip;
  }

  private async respond(body: WireRequest, flags: number, trip: Trip): Promise<WireResponse> {
    if (this.closed) return this.refused(trip, "InvalidOrTimedOutSession");
    if (this.editing && !trip.cleansUp) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return this.refused(trip, "InvalidOperationInCellEditMode");
      await this.editing.over;
    }
    if (trip.bytes > this.limits.request) return this.refused(trip, "RequestPayloadSizeLimitExceeded");
    const fault = trip.cleansUp ? undefined : this.fault(trip);
    return process(body, {
      root: this.root,
      references: this.references,
      settled: () => this.book.engine.settled(),
      strikes: (action, index, of) => {
        if (!fault) return undefined;
        const { before, after = 0 } = fault;
        return (before ? before(action, pathOf(body, action)) : index >= Math.floor(after * of)) ? fault : undefined;
      },
      onRefusal: (what) => this.refusals.push(what),
    });
  }

  private refused(trip: Trip, code: string): WireResponse {
    trip.error = code;
    return {
      Results: [],
      TraceIds: [],
      ProcessedActions: 0,
      Error: { ActionIndex: 0, Code: code, Message: code, Location: "", HttpStatusCode: 400 },
    };
  }

  private tell(event: EventName, facts: Readonly<Record<string, unknown>>): void {
    if (!this.book.enableEvents || this.closed || (this.book.listening.get(event) ?? 0) === 0) return;
    const { times, after = 0 } = this.delivery(event);
    const text = JSON.stringify({
      type: 3,
      message: {
        entries: [
          {
            messageCategory: EVENT_CATEGORY,
            messageType: EVENT[event],
            targetId: WORKBOOK_TARGET,
            message: JSON.stringify(facts),
          },
        ],
      },
    });
    for (let time = 0; time < times; time++) {
      const arrive = (): void => {
        this.bridge.onMessageFromHost(text);
      };
      if (after > 0) setTimeout(arrive, after);
      else soon(arrive);
    }
  }
}
