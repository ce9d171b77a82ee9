import type { Page } from 'playwright-core';
import type { Answer, Channel, Command, Sent } from '../../electron/channels/channels.ts';
import '../../renderer/client/ask.ts';
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

/** Calls of the page itself are numbered from 1. */
let calls = 1_000_000;

/** Asks the workbench past the page, which does not hear of it. */
export async function askBeside<C extends Channel>(page: Page, channel: C, sent: Sent<C>): Promise<Answer<C>> {
  const call = (calls += 1);
  const text = await page.evaluate(([number, name, json]) => window.workstation.invoke(number, name, json), [
    call,
    channel,
    JSON.stringify(sent),
  ] as const);
  return JSON.parse(text) as Answer<C>;
}

export const setClipboard = ({ app }: Workstation, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, written) => clipboard.writeText(written), text);

export const readClipboard = ({ app }: Workstation): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());
