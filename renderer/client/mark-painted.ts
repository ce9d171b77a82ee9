/** Marks when what is drawn next is on the screen, for those who measure the start; what can wait for it is done then. */
export function markPainted(name: string, then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // What is sent ahead of a frame's painting arrives behind it.
    port1.addEventListener('message', () => {
      performance.mark(name);
      then();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
