import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { UserError } from '../engine/units/user-error.ts';
import { CHANNELS, type Answer, type Channel, type Command, type Returned, type Sent } from './channels/channels.ts';
import type { ImportProgressView } from './channels/collateral-views.ts';
import { pageUrl } from './protocol.ts';

export type Handler<C extends Channel> = (sent: Sent<C>) => Returned<C> | Promise<Returned<C>>;
export type Handlers = { [C in Channel]: Handler<C> };

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong that has no description.';
  if (error instanceof UserError) return error.message;
  console.error(error);
  return `Trancheworks has made a mistake: ${error.message} Your deal is as it was last saved.`;
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && new URL(senderFrame.url).origin === new URL(pageUrl).origin;
}

function serve<C extends Channel>(channel: C, handle: Handler<C>): void {
  const { sent: sentSchema, returned: returnedSchema } = CHANNELS[channel];
  ipcMain.handle(channel, async (event, raw: unknown): Promise<Answer<C>> => {
    if (!isOurPage(event)) throw new Error(`Refused: ${channel} is only for the workstation's own page`);
    try {
      const sent = sentSchema.parse(raw) as Sent<C>;
      return { ok: true, value: returnedSchema.parse(await handle(sent)) as Returned<C> };
    } catch (error) {
      return { ok: false, message: sentenceOf(error) };
    }
  });
}

/** Answers every channel of the contract; each message is checked both ways. */
export function serveChannels(handlers: Handlers): void {
  for (const channel of Object.keys(handlers) as Channel[])
    serve(channel, handlers[channel] as Handler<typeof channel>);
}

function send(message: string, sent: unknown): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send(message, sent);
}

/** Hands a command of the menu to the page in front. */
export const sendCommand = (command: Command): void => send('command', command);

/** Tells the page how far an import is. */
export const sendProgress = (progress: ImportProgressView): void => send('progress', progress);
