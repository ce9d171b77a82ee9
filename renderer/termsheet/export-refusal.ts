import type { DealView } from '../../electron/channels/views.ts';
import type { TypedTexts } from '../client/typed-texts.ts';

/** Why a term sheet may not leave the house now: it would not say what is on the screen. */
export function exportRefusal({ warnings }: DealView, typed: TypedTexts): string | undefined {
  const refused = [...typed.values()].filter(({ message }) => message !== undefined);
  const [first] = refused;
  if (first) {
    const more = refused.length > 1 ? `, and ${refused.length - 1} more,` : '';
    return `The text "${first.text}"${more} was refused and is not part of the deal: correct or restore it, then export.`;
  }
  const error = warnings.find(({ severity }) => severity === 'error');
  return error && `The deal has an error: ${error.message}. Mend it, then export.`;
}
