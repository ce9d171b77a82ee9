import { useCallback, useEffect, useState } from 'react';
import type { Channel, Returned, Sent } from '../../electron/channels/channels.ts';
import type { SheetSettingsView, SheetTemplateView } from '../../electron/channels/term-sheet-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask, askNow } from '../client/ask.ts';

/** Messages that change the template, or which one is used. */
type SettingsChannel = { [C in Channel]: Returned<C> extends SheetSettingsView ? C : never }[Channel];

export interface SheetSettings {
  /** Undefined until they have come. */
  value: SheetSettingsView | undefined;
  /** Has the workbench change them; what it refuses is said, and nothing is changed. */
  change: <C extends SettingsChannel>(channel: C, sent: Sent<C>) => Promise<void>;
  /** Changes parts of the template in use, which is shown at once. */
  edit: (parts: Partial<SheetTemplateView>) => void;
}

/** The template that the open deal uses, and the others. */
export function useSheetSettings(actions: Actions): SheetSettings {
  const [value, setValue] = useState<SheetSettingsView>();
  const look = useCallback(() => askNow('termSheet.settings', undefined).then(setValue).catch(actions.fail), [actions]);
  useEffect(() => {
    void look();
  }, [look]);
  const change: SheetSettings['change'] = async (channel, sent) => {
    try {
      setValue(await ask(channel, sent));
    } catch (error) {
      actions.fail(error);
      await look();
    }
  };
  const edit = (parts: Partial<SheetTemplateView>) => {
    if (!value) return;
    const template = { ...value.template, ...parts };
    setValue({ ...value, template, isChanged: true });
    void change('termSheet.edit', { template });
  };
  return { value, change, edit };
}
