import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { element } from './element.ts';

export interface ColumnHeadParams extends IHeaderParams {
  unit?: string;
  beside?: string;
}

/** The title of a column over its unit, or next to what stands beside its figures. */
export function drawHead({ displayName, unit, beside }: ColumnHeadParams): HTMLElement {
  return element(
    'span',
    beside === undefined ? 'column-head' : 'column-head has-beside',
    element('span', '', displayName),
    ...(unit === undefined ? [] : [element('span', 'unit', unit)]),
    ...(beside === undefined ? [] : [element('span', 'beside', beside)]),
  );
}

export class ColumnHead implements IHeaderComp {
  #head: HTMLElement = element('span', '');

  init(params: ColumnHeadParams): void {
    this.#head = drawHead(params);
  }

  getGui(): HTMLElement {
    return this.#head;
  }

  /** Another title is another head. */
  refresh(): boolean {
    return false;
  }
}
