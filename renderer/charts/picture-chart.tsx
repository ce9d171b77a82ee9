import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { pictureOption } from '../../electron/pictures/picture-option.ts';
import type { AxisUnit, Picture } from '../../engine/termsheet/picture.ts';
import { Chart, type ChartLook } from './chart.tsx';

/** Figures by month as lines, bars and areas, on one axis or two. */
export function PictureChart({ label, picture }: { label: string; picture: Picture }) {
  const optionFor = useCallback((look: ChartLook) => liveOption(picture, look), [picture]);
  if (picture.nothing !== undefined) return <p className="empty">{picture.nothing}</p>;
  return <Chart label={label} optionFor={optionFor} />;
}

/** The picture with its figures under the pointer. */
function liveOption(picture: Picture, look: ChartLook): EChartsCoreOption {
  const { ink, panel, type } = look;
  const option = pictureOption(picture, look);
  const unitOf = (at: number): AxisUnit =>
    (picture.series[at]?.axis === 'right' ? picture.right : picture.left)?.unit ?? '$mm';
  return {
    ...option,
    // A tooltip of HTML would carry inline styles, which the content security policy refuses.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: panel,
      textStyle: { color: ink, fontSize: type.fontSize },
    },
    series: option.series.map((one, at) => ({
      ...one,
      tooltip: { valueFormatter: unitOf(at) === '%' ? percent : dollars },
    })),
  };
}

const percent = (value: unknown): string =>
  typeof value === 'number' ? `${value.toLocaleString('en-US', { maximumFractionDigits: 3 })}%` : 'none';

const dollars = (value: unknown): string =>
  typeof value === 'number' ? `$${value.toLocaleString('en-US', { maximumFractionDigits: 0 })}` : 'none';
