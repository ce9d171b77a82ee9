import type { Screen } from '../../electron/channels/screens.ts';
import type {
  DealSummaryView,
  DealView,
  DiagnosticView,
  RefusedEntryView,
  TermEntryView,
} from '../../electron/channels/views.ts';
import { keepSame } from './keep-same.ts';
import { withAnswer, without, withSaving, type TermPlace, type TypedTexts } from './typed-texts.ts';

/** A place on a screen: the row of a sheet, and what may be typed there. */
export interface ScreenFocus {
  /** Id of the row, or the class or group it is of. */
  row: string;
  term?: string;
  /** What is opened there: a place to paste published figures into, or the choice of their file. */
  opens?: 'paste' | 'load';
  /** Id of the tab of the screen. */
  tab?: string;
}

export interface Notice {
  tone: 'error' | 'done';
  text: string;
}

/** A deal file that could not be imported, and everything that is wrong with it. */
export interface RefusedFile {
  file: string;
  diagnostics: DiagnosticView[];
}

export interface State {
  screen: Screen;
  /** Where on the screen the person was sent. */
  focus: ScreenFocus | undefined;
  /** Undefined until the first answer. */
  deals: DealSummaryView[] | undefined;
  view: DealView | undefined;
  typed: TypedTexts;
  notice: Notice | undefined;
  /** What the person is waiting for. */
  busy: string | undefined;
  /** Changes that are being worked out; until they are, figures may be of the version before. */
  asked: number;
  refusedFile: RefusedFile | undefined;
}

export const initialState: State = {
  screen: 'deals',
  focus: undefined,
  deals: undefined,
  view: undefined,
  typed: new Map(),
  notice: undefined,
  busy: undefined,
  asked: 0,
  refusedFile: undefined,
};

export type Action =
  | { kind: 'listed'; deals: DealSummaryView[] }
  | { kind: 'opened'; view: DealView }
  | { kind: 'showed'; screen: Screen; focus: ScreenFocus | undefined }
  | { kind: 'typed'; entries: readonly TermEntryView[] }
  | { kind: 'answered'; entries: readonly TermEntryView[]; refused: readonly RefusedEntryView[]; view?: DealView }
  | { kind: 'stepped'; view: DealView }
  | { kind: 'dropped'; places: readonly TermPlace[] }
  | { kind: 'said'; notice: Notice | undefined }
  | { kind: 'waited'; busy: string | undefined }
  | { kind: 'asked'; more: 1 | -1 }
  | { kind: 'refusedFile'; refusedFile: RefusedFile | undefined };

/** The same deal's next view, sharing with the one before whatever did not change. */
function nextView(before: DealView | undefined, view: DealView): DealView {
  return before?.dealId === view.dealId ? keepSame(before, view) : view;
}

/** What went wrong before is past once something succeeded. */
const withoutError = (notice: Notice | undefined): Notice | undefined =>
  notice?.tone === 'error' ? undefined : notice;

function opened(state: State, view: DealView): State {
  const typed = state.view?.dealId === view.dealId ? state.typed : new Map();
  return {
    ...state,
    typed,
    view: nextView(state.view, view),
    screen: 'structure',
    focus: undefined,
    notice: undefined,
    refusedFile: undefined,
  };
}

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'listed':
      return { ...state, deals: action.deals };
    case 'opened':
      return opened(state, action.view);
    case 'showed':
      return { ...state, screen: action.screen, focus: action.focus, notice: undefined };
    case 'typed':
      return { ...state, typed: withSaving(state.typed, action.entries), notice: undefined };
    case 'answered': {
      const view = action.view ? nextView(state.view, action.view) : state.view;
      const typed = withAnswer(state.typed, action.entries, action.refused);
      return { ...state, typed, view, notice: action.view ? withoutError(state.notice) : state.notice };
    }
    case 'stepped':
      // A long import may end when another deal is open.
      if (state.view?.dealId !== action.view.dealId) return state;
      return { ...state, view: nextView(state.view, action.view), notice: withoutError(state.notice) };
    case 'dropped':
      return { ...state, typed: without(state.typed, action.places) };
    case 'said':
      return { ...state, notice: action.notice };
    case 'waited':
      return { ...state, busy: action.busy };
    case 'asked':
      return { ...state, asked: state.asked + action.more };
    case 'refusedFile':
      return { ...state, refusedFile: action.refusedFile };
  }
}
