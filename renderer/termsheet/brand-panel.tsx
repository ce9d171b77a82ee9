import { useState, type KeyboardEvent } from 'react';
import type { SheetSettingsView, SheetTemplateView } from '../../electron/channels/term-sheet-views.ts';
import type { SheetSettings } from './use-sheet-settings.ts';

interface BrandPanelProps extends Omit<SheetSettings, 'value'> {
  settings: SheetSettingsView;
}

/** In whose name the term sheet is sent, and how its loans are stratified. */
export function BrandPanel({ settings: { template, stratifications }, change, edit }: BrandPanelProps) {
  const { brand } = template;
  const put = (parts: { [K in keyof SheetTemplateView['brand']]?: string | undefined }) => {
    const { name, logo, color, legend } = { ...brand, ...parts };
    edit({
      brand: {
        color: color ?? brand.color,
        ...(name && { name }),
        ...(logo !== undefined && { logo }),
        ...(legend && { legend }),
      },
    });
  };
  return (
    <div className="brand-panel">
      <TextField label="Name" text={brand.name ?? ''} onEnter={(name) => put({ name })} />
      <LogoField
        logo={brand.logo}
        onChoose={() => void change('termSheet.chooseLogo', undefined)}
        onRemove={() => put({ logo: undefined })}
      />
      <label className="brand-field">
        <span>Colour</span>
        <input type="color" value={brand.color} onChange={({ target }) => put({ color: target.value })} />
        <small>{brand.color}</small>
      </label>
      <TextField label="Legend" text={brand.legend ?? ''} isLong onEnter={(legend) => put({ legend })} />
      <label className="brand-field">
        <span>Stratifications</span>
        <select value={template.stratifications} onChange={({ target }) => edit({ stratifications: target.value })}>
          {[...new Set([template.stratifications, ...stratifications])].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface LogoFieldProps {
  /** A picture as a data: URL. */
  logo: string | undefined;
  onChoose: () => void;
  onRemove: () => void;
}

const LogoField = ({ logo, onChoose, onRemove }: LogoFieldProps) => (
  <div className="brand-field">
    <span>Logo</span>
    {logo !== undefined && <img src={logo} alt="Logo" />}
    <button type="button" className="button" onClick={onChoose}>
      Choose a picture...
    </button>
    {logo !== undefined && (
      <button type="button" className="link" onClick={onRemove}>
        Remove
      </button>
    )}
    <small>PNG or JPEG, 1 MB at most</small>
  </div>
);

interface TextFieldProps {
  label: string;
  text: string;
  isLong?: boolean;
  onEnter: (text: string) => void;
}

/** Takes effect with Enter or when it is left; Escape restores. */
function TextField({ label, text, isLong = false, onEnter }: TextFieldProps) {
  const [typed, setTyped] = useState({ text, of: text });
  // What the template says now takes the place of what was typed before.
  if (typed.of !== text) setTyped({ text, of: text });
  const enter = () => {
    const next = typed.text.replaceAll(/\s+/g, ' ').trim();
    if (next !== text) onEnter(next);
  };
  const takeKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') enter();
    else if (event.key === 'Escape') setTyped({ text, of: text });
    else return;
    event.preventDefault();
  };
  const hands = {
    value: typed.text,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ text: target.value, of: text }),
    onBlur: enter,
    onKeyDown: takeKey,
  };
  return (
    <label className="brand-field">
      <span>{label}</span>
      {isLong ? <textarea rows={7} {...hands} /> : <input {...hands} />}
    </label>
  );
}
