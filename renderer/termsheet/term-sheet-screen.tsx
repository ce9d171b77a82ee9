import { useEffect, useRef } from 'react';
import { useRemembered } from '../client/use-remembered.ts';
import type { ScreenProps } from '../frame/screens.ts';
import { TabPanel, Tabs, type Tab } from '../frame/tabs.tsx';
import { BrandPanel } from './brand-panel.tsx';
import { exportRefusal } from './export-refusal.ts';
import { ExportTools } from './export-tools.tsx';
import type { PreviewHands } from './preview-page.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { SectionList } from './section-list.tsx';
import { TemplateTools } from './template-tools.tsx';
import { useSheetPreview } from './use-sheet-preview.ts';
import { useSheetSettings } from './use-sheet-settings.ts';
import { WordsPanel } from './words-panel.tsx';

type SheetTab = 'sections' | 'words' | 'brand';

const TABS: readonly Tab<SheetTab>[] = [
  { id: 'sections', label: 'Sections' },
  { id: 'words', label: 'Words' },
  { id: 'brand', label: 'Brand' },
];

/** The place on this screen where an export is begun. */
export const EXPORT_PLACE = 'export';

/** What is printed, in whose name, and beside it the page as it is printed. */
export function TermSheetScreen({ view, typed, actions, onSelect, focus }: ScreenProps) {
  const [{ tab }, setTab] = useRemembered<{ tab: SheetTab }>('term-sheet', { tab: 'sections' });
  const { value: settings, change, edit } = useSheetSettings(actions);
  const preview = useSheetPreview(`${view.revision} ${JSON.stringify(settings?.template)}`);
  const page = useRef<PreviewHands>(null);
  const place = useRef<HTMLDivElement>(null);
  const isReady = settings !== undefined;
  useEffect(() => {
    if (isReady && focus?.row === EXPORT_PLACE) place.current?.querySelector<HTMLElement>('.export-sheet')?.focus();
  }, [isReady, focus]);
  return (
    <div ref={place} className="term-sheet-screen">
      <section className="panel sheet-settings" aria-label="What is printed">
        {settings && <TemplateTools settings={settings} change={change} />}
        <div className="sheet-tabs">
          <Tabs label="Parts of the term sheet" tabs={TABS} chosen={tab} onChoose={(to) => setTab({ tab: to })} />
        </div>
        <TabPanel of={tab} className="sheet-tab">
          {tab === 'words' && <WordsPanel view={view} typed={typed} actions={actions} onSelect={onSelect} />}
          {settings && tab === 'brand' && <BrandPanel settings={settings} change={change} edit={edit} />}
          {settings && tab === 'sections' && (
            <SectionList
              settings={settings}
              edit={edit}
              leftOut={preview.value?.leftOut ?? []}
              onChoose={(section) => page.current?.show(section)}
            />
          )}
        </TabPanel>
        {settings && <ExportTools can={settings.formats} actions={actions} refusal={exportRefusal(view, typed)} />}
      </section>
      <section className="panel sheet-preview" aria-label="Preview of the term sheet">
        <PreviewPanel ref={page} preview={preview} actions={actions} />
      </section>
    </div>
  );
}
