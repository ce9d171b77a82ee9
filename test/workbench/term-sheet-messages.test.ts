import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outside } from '../../electron/calls/outside.ts';
import { CHANNELS, type Returned, type Sent } from '../../electron/channels/channels.ts';
import type { TERM_SHEET_CHANNELS } from '../../electron/channels/term-sheet-channels.ts';
import { termSheetHandlersOf } from '../../electron/term-sheet-handlers.ts';
import { tempFolder } from '../store/temp-files.ts';
import { nobody } from './nobody.ts';
import { openDesk, typed } from './open-workbench.ts';

type SheetChannel = keyof typeof TERM_SHEET_CHANNELS;

/** A person who chooses what they are told to, and what came of it outside of the workbench. */
function surroundings(choice: { file?: string; folder?: string } = {}) {
  const pages = new Map<string, string>();
  const clips: { text: string; html: string }[] = [];
  const opened: string[] = [];
  const outside: Outside = {
    ...nobody,
    chooseFile: async () => choice.file,
    chooseFolder: async () => choice.folder,
    showPage: async ({ name, html }) => void pages.set(name, html),
    copy: async (clip) => void clips.push(clip),
    openFolder: async ({ folder }) => void opened.push(folder),
  };
  return { outside, pages, clips, opened };
}

/** Asks as the window does: both ways through JSON and the schemas of the contract. */
function asking(choice: { file?: string; folder?: string } = {}) {
  const around = surroundings(choice);
  const desk = openDesk();
  const handlers = termSheetHandlersOf(desk.workbench, around.outside);
  const ask = async <C extends SheetChannel>(channel: C, sent?: Sent<C>): Promise<Returned<C>> => {
    const { sent: sentSchema, returned } = CHANNELS[channel];
    const handle = handlers[channel] as (received: unknown, signal: AbortSignal) => unknown;
    const received = sentSchema.parse(sent === undefined ? undefined : JSON.parse(JSON.stringify(sent)));
    const answer = await handle(received, new AbortController().signal);
    return returned.parse(answer === undefined ? undefined : JSON.parse(JSON.stringify(answer))) as Returned<C>;
  };
  return { ...around, ...desk, ask };
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

function fileOf(name: string, content: Uint8Array): string {
  const file = path.join(tempFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe('the preview', () => {
  test('is a page at hand, the same one while nothing changes', async () => {
    const { ask, pages, open } = asking();
    const first = await ask('termSheet.preview');
    expect(pages.get(path.basename(first.url))).toContain('1-M-2');
    expect(first.sections.map(({ id }) => id)).toContain('bonds');
    expect(first.sections.find(({ id }) => id === 'bonds')?.tables.length).toBeGreaterThan(0);
    expect(first.provenance).toMatch(/^Version 1 /);
    expect((await ask('termSheet.preview')).url).toBe(first.url);
    open.enter([typed('1-M-2', 'marginBps', '165')]);
    expect((await ask('termSheet.preview')).url).not.toBe(first.url);
  });

  test('has every table under a name of its own, which copies it', async () => {
    const { ask, clips } = asking();
    const { sections } = await ask('termSheet.preview');
    const ids = sections.flatMap(({ tables }) => tables.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const { title, rows } = await ask('termSheet.copy', { table: ids[0] ?? '' });
    expect(rows).toBeGreaterThan(0);
    expect(clips[0]?.text).toContain(title);
    expect(clips[0]?.html).toContain('<table');
  });
});

describe('templates', () => {
  test('are changed by messages, each answered by how they are then', async () => {
    const { ask } = asking();
    const { template, kinds, templates } = await ask('termSheet.settings');
    expect(kinds).toHaveLength(17);
    expect(templates[0]).toEqual({ name: 'Standard', isShipped: true });
    const edited = await ask('termSheet.edit', { template: { ...template, sections: [{ section: 'bonds' }] } });
    expect(edited).toMatchObject({ isChanged: true, template: { sections: [{ section: 'bonds' }] } });
    expect((await ask('termSheet.reset')).isChanged).toBe(false);
    expect((await ask('termSheet.choose', { name: 'Standard' })).chosen).toBe('Standard');
    expect((await ask('termSheet.saveAs', { name: 'House' })).chosen).toBe('House');
    expect((await ask('termSheet.rename', { from: 'House', to: 'Street' })).chosen).toBe('Street');
    expect((await ask('termSheet.save')).chosen).toBe('Street');
    expect((await ask('termSheet.remove', { name: 'Street' })).templates).toHaveLength(templates.length);
  });
});

describe('a logo', () => {
  test('is read from a picture, whatever the file is called', async () => {
    const { ask } = asking({ file: fileOf('logo.dat', PNG) });
    const { template } = await ask('termSheet.chooseLogo');
    expect(template.brand.logo).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
  });

  test.each([
    ['house.png', Buffer.from('GIF89a'), 'house.png is no PNG or JPEG picture'],
    ['large.png', Buffer.concat([PNG, Buffer.alloc(1_200_000)]), 'large.png has 1.2 MB: a logo may have 1 MB at most'],
  ])('%s is refused in words', async (name, content, says) => {
    const { ask } = asking({ file: fileOf(name, content) });
    await expect(ask('termSheet.chooseLogo')).rejects.toThrow(says);
  });

  test('stays as it was when the person thinks better of it', async () => {
    const { ask } = asking();
    expect((await ask('termSheet.chooseLogo')).isChanged).toBe(false);
  });
});

describe('an export', () => {
  test('opens the folder that it wrote into, and no other', async () => {
    const folder = tempFolder();
    const { ask, opened } = asking({ folder });
    await expect(ask('termSheet.openFolder', { folder })).rejects.toThrow('Only a folder that was just exported into');
    const answer = await ask('termSheet.export', { formats: ['json'] });
    expect(answer).toMatchObject({ outcome: 'written', folder });
    await ask('termSheet.openFolder', { folder });
    expect(opened).toEqual([folder]);
  });

  test('writes nothing when the person chooses no folder', async () => {
    expect(await asking().ask('termSheet.export', { formats: ['json'] })).toEqual({ outcome: 'cancelled' });
  });
});
