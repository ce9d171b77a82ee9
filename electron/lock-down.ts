import { app, session, type Session } from 'electron';

// The page, its inline images, and the developer tools.
const allowedSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Cuts every page off from the network, from permissions and from downloads. Needs Electron to be ready. */
export function lockDownSession(target: Session = session.defaultSession): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowedSchemes.has(new URL(details.url).protocol) });
  });
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page where it is: no navigation, no second window, no embedded web view. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
