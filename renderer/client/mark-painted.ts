/** Marks when what is drawn next is on the screen, for those who measure the start. */
export function markPainted(name: string): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // What is sent ahead of a frame's painting arrives behind it.
    port1.addEventListener('message', () => performance.mark(name));
    port1.start();
    port2.postMessage(undefined);
  });
}
