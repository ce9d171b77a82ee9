/** Where in a deal document something stands: keys and positions from the root. */
export type Place = readonly (string | number)[];

/** Something to tell the person about the terms of a deal; all of them are given at once, none is thrown. */
export interface Diagnostic {
  place: Place;
  /** What is wrong, with the value, and what to do. */
  message: string;
  /** A deal with an error cannot be run; a warning asks for a look. */
  severity: 'error' | 'warning';
  /** Where in a formula it stands, in characters from 1. */
  character?: number;
}

export const errorAt = (place: Place, message: string): Diagnostic => ({ place, message, severity: 'error' });
export const warningAt = (place: Place, message: string): Diagnostic => ({ place, message, severity: 'warning' });

/** `tranches[3].coupon.marginBps` */
export function placeText(place: Place): string {
  const text = place.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '') || 'the document';
}
