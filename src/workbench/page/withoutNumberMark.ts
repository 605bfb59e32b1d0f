/** The part of `@univerjs/engine-render` that this is about. */
interface Rendering {
  readonly RenderManagerService: { readonly prototype: object };
}
interface Modules {
  registerRenderModule: (
    this: Modules,
    type: number,
    module: readonly [part: { readonly name: string }],
  ) => { dispose(): void };
}

/**
 * Univer 0.25.1 marks texts that look like numbers with a green corner, and to find them reads every text in view as a date,
 * a time and a number, each time it draws: a tenth of the time from an edit to its issue. We do without the mark; whatever
 * a form takes as a number, the pane judges itself. Its setting (`disableForceStringMark`) is asked only after the reading.
 */
export function withoutNumberMark({ RenderManagerService }: Rendering): void {
  const modules = RenderManagerService.prototype as Modules;
  const register = modules.registerRenderModule;
  modules.registerRenderModule = function (type, module) {
    if (module[0].name === "ForceStringRenderController") return { dispose: () => undefined };
    return register.call(this, type, module);
  };
}
