import { HostError, NotServed } from "./hostError";
import { isServed, type Served } from "./served";
import { ACTION, PATH, type WireAction, type WirePath, type WireRequest, type WireResponse } from "./wire";

/** Objects of no workbook. The library says to the first, as it starts in a page, that it would take commands of the ribbon. */
const SERVICES: Readonly<Record<string, Served>> = {
  "Microsoft.InternalService.AddinInternalService": {
    type: "AddinInternalService",
    call: { NotifyActionHandlerReady: () => undefined },
  },
};

/** Objects the library keeps hold of across requests (`_KeepReference`). */
export class References {
  private readonly held = new Map<string, Served | null>();
  private readonly ids = new Map<Served, string>();
  private last = 0;

  keep(served: Served | null): void {
    if (served === null || this.ids.has(served)) return;
    const id = `{ref-${++this.last}}`;
    this.held.set(id, served);
    this.ids.set(served, id);
  }

  idOf(served: Served): string | undefined {
    return this.ids.get(served);
  }

  get(id: string): Served | null {
    const found = this.held.get(id);
    if (found === undefined) throw new HostError("InvalidReference", `nothing is held as ${id}`);
    return found;
  }

  remove(id: string): void {
    const served = this.held.get(id);
    this.held.delete(id);
    if (served) this.ids.delete(served);
  }

  get count(): number {
    return this.held.size;
  }
}

export interface Surroundings {
  readonly root: Served;
  readonly references: References;
  /** Waits for the results of formulas. */
  settled(): Promise<void>;
  /** An error that strikes before this action. */
  strikes(action: WireAction, index: number, of: number): { readonly code: string } | undefined;
  onRefusal(what: string): void;
}

/** One request: actions in order, up to the first error. What was done until then stays done, as in Excel. */
export async function process(request: WireRequest, around: Surroundings): Promise<WireResponse> {
  const run = new Run(request, around);
  const response: WireResponse = { Results: [], TraceIds: [], ProcessedActions: 0 };
  const total = request.Actions.length;
  for (const [index, action] of request.Actions.entries()) {
    try {
      const fault = around.strikes(action, index, total);
      if (fault) throw new HostError(fault.code);
      await run.act(action, response);
      response.ProcessedActions++;
    } catch (error) {
      if (error instanceof NotServed) around.onRefusal(error.message);
      else if (!(error instanceof HostError))
        around.onRefusal(`the host itself failed: ${String((error as Error).stack)}`);
      response.Error = {
        ActionIndex: index,
        Code: error instanceof HostError ? error.code : "NotServedByThisHost",
        Message: error instanceof Error ? error.message : String(error),
        Location: run.locate(action),
        HttpStatusCode: 400,
      };
      break;
    }
  }
  return response;
}

class Run {
  private readonly objects = new Map<number, Served | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly around: Surroundings,
  ) {}

  async act(action: WireAction, response: WireResponse): Promise<void> {
    switch (action.ActionType) {
      case ACTION.trace:
        // The library waits for its result before it lets a handler hear anything.
        response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: null });
        return;
      case ACTION.instantiate:
        response.Results.push({ ActionId: action.Id, Value: this.identity(this.object(action.ObjectPathId)) });
        return;
      case ACTION.query: {
        await this.around.settled();
        const served = this.object(action.ObjectPathId);
        if (action.QueryInfo?.Expand?.length) throw new NotServed("a query that expands");
        response.Results.push({
          ActionId: action.Id,
          Value: served === null ? null : this.picked(served, action.QueryInfo?.Select ?? []),
        });
        return;
      }
      case ACTION.setProperty: {
        const served = this.existing(action);
        const set = served.set?.[action.Name];
        if (!set) throw new NotServed(`setting ${served.type}.${action.Name}`);
        set(this.arguments(action)[0] as never);
        return;
      }
      case ACTION.method:
        this.method(action, response);
        return;
      default:
        throw new NotServed(`action type ${action.ActionType}`);
    }
  }

  locate({ ObjectPathId, Name }: WireAction): string {
    return `${this.objects.get(ObjectPathId)?.type ?? "?"}.${Name}`;
  }

  private method(action: WireAction, response: WireResponse): void {
    const { references } = this.around;
    if (action.Name === "_KeepReference") {
      references.keep(this.object(action.ObjectPathId));
      return;
    }
    if (action.Name === "_RemoveReference") {
      references.remove(String(action.ArgumentInfo?.Arguments?.[0]));
      return;
    }
    const served = this.existing(action);
    const call = served.call?.[action.Name];
    if (!call) throw new NotServed(`${served.type}.${action.Name}()`);
    response.Results.push({ ActionId: action.Id, Value: call(...(this.arguments(action) as never[])) ?? null });
  }

  private existing(action: WireAction): Served {
    const served = this.object(action.ObjectPathId);
    if (served === null) throw new NotServed(`${action.Name} of a null object`);
    return served;
  }

  private object(id: number): Served | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new NotServed(`object path ${id}, which the request does not have`);
    const found = this.found(path);
    this.objects.set(id, found);
    return found;
  }

  private found(path: WirePath): Served | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.around.root;
      case PATH.newObject: {
        const service = SERVICES[path.Name];
        if (!service) throw new NotServed(`a new ${path.Name}`);
        return service;
      }
      case PATH.referenceId:
        return this.around.references.get(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) {
      const open = parent.open?.[path.Name];
      if (!open) throw new NotServed(`${parent.type}.${path.Name}`);
      return open();
    }
    const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    const call = parent.call?.[name];
    if (!call) throw new NotServed(`${parent.type}.${name}()`);
    const found = call(...(this.arguments(path) as never[]));
    if (found !== null && !isServed(found)) throw new NotServed(`${parent.type}.${name}() as an object`);
    return found;
  }

  /** Arguments that are objects come as the ids of their paths. */
  private arguments({ ArgumentInfo }: WireAction | WirePath): unknown[] {
    const references = ArgumentInfo?.ReferencedObjectPathIds ?? [];
    return (ArgumentInfo?.Arguments ?? []).map((argument, index) =>
      typeof references[index] === "number" && references[index] !== 0 ? this.object(references[index]) : argument,
    );
  }

  private identity(served: Served | null): unknown {
    if (served === null) return null;
    const reference = this.around.references.idOf(served);
    return {
      ...(served.id && { Id: served.id() }),
      ...(reference !== undefined && { _ReferenceId: reference }),
    };
  }

  private picked(served: Served, select: readonly string[]): Record<string, unknown> {
    if (select.length === 0) throw new NotServed(`loading ${served.type} without saying what`);
    if (served.items) {
      return {
        _Items: served.items().map((item) => ({ ...(item.id && { _Id: item.id() }), ...this.picked(item, select) })),
      };
    }
    const deeper = new Map<string, string[]>();
    const found: Record<string, unknown> = {};
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      const name = head.charAt(0).toUpperCase() + head.slice(1);
      if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/")]);
      else {
        const get = served.get?.[name];
        if (!get) throw new NotServed(`reading ${served.type}.${name}`);
        found[name] = get();
      }
    }
    for (const [name, paths] of deeper) {
      const open = served.open?.[name];
      if (!open) throw new NotServed(`reading into ${served.type}.${name}`);
      found[name] = this.picked(open(), paths);
    }
    return found;
  }
}
