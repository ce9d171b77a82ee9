import { addTape } from '../../engine/collateral/tape-changes.ts';
import type { TapeReference } from '../../engine/deal/schema/collateral.ts';
import { deriveColumns } from '../../engine/tape/derive.ts';
import { editTape } from '../../engine/tape/edit-tape.ts';
import { loansInError } from '../../engine/tape/issue-list.ts';
import { mappingSchema, type Mapping } from '../../engine/tape/mapping.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { ImportProgressView, TapePreviewView } from '../channels/collateral-views.ts';
import type { Store } from '../store/store.ts';
import type { ImportProgress } from '../tapes/import-tape.ts';
import { importInWorker } from '../tapes/import-in-worker.ts';
import { previewTape, type TapePreview } from '../tapes/preview-tape.ts';
import type { Clock, OpenDeal } from './open-deal.ts';
import { issuesOf, tapeContext } from './tape-issues.ts';
import type { TapeShelf } from './tape-shelf.ts';

/** Rows that the window shows of a file before it is read. */
const SAMPLE_ROWS = 8;
const MAX_ID = 40;

export interface PreviewChoice {
  sheet?: string | undefined;
  headingRow?: number | undefined;
  issuer?: string | undefined;
}

/** Who looks at a reading, and who may stop it. */
interface ReadOptions {
  onProgress?: (progress: ImportProgressView) => void;
  signal?: AbortSignal;
}

/** The way of one file into a deal: chosen, looked at, read in a thread of its own, checked, added. */
export class TapeImport {
  readonly #store: Store;
  readonly #shelf: TapeShelf;
  readonly #now: Clock;
  #path: string | undefined;
  #preview: TapePreview | undefined;

  constructor(store: Store, shelf: TapeShelf, now: Clock) {
    this.#store = store;
    this.#shelf = shelf;
    this.#now = now;
  }

  /** Looks into a file; without an issuer it is read as the one whose headings it has, if any is remembered. */
  async choose(file: string): Promise<TapePreviewView> {
    const preview = await previewTape(file);
    this.#path = file;
    const issuer = this.#issuerOf(preview);
    if (issuer !== undefined) return this.preview({ issuer });
    this.#preview = preview;
    return this.#view(preview, undefined);
  }

  async preview({ sheet, headingRow, issuer }: PreviewChoice): Promise<TapePreviewView> {
    const remembered = issuer === undefined ? undefined : this.#remembered().get(issuer);
    this.#preview = await previewTape(this.#chosen(), { sheet, headingRow, remembered });
    return this.#view(this.#preview, issuer);
  }

  /**
   * Reads the file and adds it to the deal; loans that cannot be run as they stand are left out until they are mended.
   * Returns the tape's id; where the signal goes off, its reason is thrown and nothing is kept.
   */
  async read(
    open: OpenDeal,
    mapping: Mapping,
    issuer: string | undefined,
    { onProgress, signal }: ReadOptions = {},
  ): Promise<string> {
    const file = this.#chosen();
    const { sheet, headingRow, file: name } = this.#preview!;
    const report = ({ loans, bytesRead, bytes }: ImportProgress) =>
      onProgress?.({ loans, part: bytes > 0 ? Math.min(1, bytesRead / bytes) : 1 });
    const options = { sheet, headingRow, signal, onProgress: report };
    const { tape: read } = await importInWorker(file, mapping, options);
    const context = tapeContext(open.deal);
    const { tape } = deriveColumns(read, context.cutOff);
    const broken = loansInError(issuesOf(tape, context, this.#shelf.watch).list);
    const kept = editTape(tape, [{ kind: 'exclude', loans: broken, excluded: true }]);
    const source = { name, file: name, ...(issuer !== undefined && { issuer }), mapping };
    const reference = { id: newId(name, open.deal.tapes), file: name, hash: this.#shelf.add(source, kept) };
    open.change(addTape(open.deal, reference));
    if (issuer !== undefined) this.#store.rememberMapping(issuer, JSON.stringify(mapping), this.#now());
    return reference.id;
  }

  #chosen(): string {
    if (this.#path === undefined) throw new UserError('No file is chosen: choose a tape first.');
    return this.#path;
  }

  #remembered(): Map<string, Mapping> {
    const mappings = this.#store.mappings().flatMap(({ issuer, body }): [string, Mapping][] => {
      const parsed = mappingSchema.safeParse(JSON.parse(body));
      return parsed.success ? [[issuer, parsed.data]] : [];
    });
    return new Map(mappings);
  }

  /** The issuer whose tapes have these headings. */
  #issuerOf({ headings }: TapePreview): string | undefined {
    const key = JSON.stringify(headings);
    for (const [issuer, { columns }] of this.#remembered()) {
      if (JSON.stringify(columns.map(({ heading }) => heading)) === key) return issuer;
    }
    return undefined;
  }

  #view(preview: TapePreview, issuer: string | undefined): TapePreviewView {
    const { file, sheets = [], sheet, headingRow, mapping, samples } = preview;
    return {
      file,
      sheets,
      ...(sheet !== undefined && { sheet }),
      headingRow,
      mapping,
      samples: samples.slice(0, SAMPLE_ROWS),
      issuers: [...this.#remembered().keys()],
      ...(issuer !== undefined && { issuer }),
    };
  }
}

/** The file's name without its ending, numbered where the deal has a tape of that name. */
function newId(file: string, tapes: readonly TapeReference[]): string {
  const name = file.replace(/\.[^.]*$/, '').trim() || 'tape';
  const taken = new Set(tapes.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const id = `${name.slice(0, MAX_ID - ending.length).trimEnd()}${ending}`;
    if (!taken.has(id)) return id;
  }
}
