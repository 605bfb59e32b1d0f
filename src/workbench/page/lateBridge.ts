/** The two ways between Microsoft's library and a host, as `window._richApiNativeBridge` has them. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library, which is called through it. */
  onMessageFromHost(text: string): void;
}

/** A bridge that a pane may use before there is a host: what is said until then is kept, and passed on in its order. */
export class LateBridge implements Bridge {
  private waiting: string[] = [];
  private host: Bridge | undefined = undefined;

  // Called by the library without an object before it.
  readonly sendMessageToHost = (text: string): void => {
    if (this.host) this.host.sendMessageToHost(text);
    else this.waiting.push(text);
  };

  onMessageFromHost = (_text: string): void => undefined;

  connect(host: Bridge): void {
    this.host = host;
    host.onMessageFromHost = (text) => {
      this.onMessageFromHost(text);
    };
    for (const text of this.waiting.splice(0)) host.sendMessageToHost(text);
  }
}
