import type { Command } from '../../electron/channels/channels.ts';
import type { Workstation } from './launch.ts';

/** Stands in for the person in front of the next file dialog. */
export function answerDialog({ app }: Workstation, chosen: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, chosen);
}

/** What the native menu sends. */
export function sendCommand({ app }: Workstation, command: Command): Promise<void> {
  return app.evaluate(({ BrowserWindow }, sent) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', sent);
  }, command);
}

export const setClipboard = ({ app }: Workstation, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, written) => clipboard.writeText(written), text);

export const readClipboard = ({ app }: Workstation): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());
