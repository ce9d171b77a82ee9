import type { EChartsCoreOption } from 'echarts/core';
import type { AxisUnit, Picture, PictureAxis, PictureSeries } from '../../engine/termsheet/picture.ts';
import { towards } from './colors.ts';

/** The colours and type that a picture is drawn in, on the page or on paper. */
export interface PictureLook {
  ink: string;
  dim: string;
  line: string;
  panel: string;
  /** Of the first series and those after it. */
  series: string[];
  type: { fontFamily: string; fontSize: number };
}

const LEGEND_LINES = 3;
const LINE_HEIGHT = 1.6;

const axis = ({ title, unit }: PictureAxis, { dim, line, type: { fontSize } }: PictureLook, isLeft: boolean) => ({
  type: 'value',
  name: title,
  nameTextStyle: { color: dim, align: isLeft ? 'left' : 'right', fontSize },
  axisLabel: { formatter: LABELS[unit], color: dim, fontSize },
  minInterval: LEAST_STEP[unit],
  splitLine: { show: isLeft, lineStyle: { color: line } },
});

const plain = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

const LABELS: Record<AxisUnit, (value: number) => string> = {
  '%': plain,
  $mm: (usd) => plain(usd / 1e6),
  $000: (usd) => plain(usd / 1e3),
};

/** Labels have two decimals: lines nearer than that would be labelled alike. */
const LEAST_STEP: Record<AxisUnit, number> = { '%': 0.01, $mm: 1e4, $000: 10 };

const WIDTHS: Partial<Record<PictureSeries['as'], number>> = { area: 1, dots: 2 };
const LINES: Partial<Record<PictureSeries['as'], string>> = { dashes: 'dashed', dots: 'dotted' };

function drawn({ title, as, axis: side, values, hue, pale }: PictureSeries, look: PictureLook) {
  const color = towards(hue === undefined ? look.ink : (look.series[hue] ?? look.ink), look.panel, pale);
  return {
    name: title,
    type: as === 'bar' ? 'bar' : 'line',
    yAxisIndex: side === 'left' ? 0 : 1,
    symbol: 'none',
    // What is paid adds up; so do the balances of classes.
    ...((as === 'bar' || as === 'area') && { stack: as }),
    ...(as === 'bar' && { barCategoryGap: '0%' }),
    ...(as === 'area' && { areaStyle: { opacity: 1, color } }),
    data: values.map((value) => value ?? null),
    itemStyle: { color },
    lineStyle: {
      width: WIDTHS[as] ?? 1.5,
      type: LINES[as] ?? 'solid',
      // Between areas of like colours a hairline.
      color: as === 'area' ? look.panel : color,
      // A line in ink stands off from the bars behind it.
      ...(hue === undefined && { shadowColor: look.panel, shadowBlur: 4 }),
    },
  };
}

/** A patch for what is filled; for a line its stroke alone, without the mark of a point that no line has. */
const legendEntry = ({ title, as }: PictureSeries) =>
  as === 'bar' || as === 'area' ? { name: title, icon: 'rect' } : { name: title, itemStyle: { opacity: 0 } };

/** What is drawn of figures by month: lines, bars and areas, on one axis or two, under a legend of so many lines. */
export function pictureOption(
  { months, left, right, series }: Picture,
  look: PictureLook,
  legendLines: number = LEGEND_LINES,
) {
  const { ink, dim, line, type } = look;
  const { fontSize } = type;
  return {
    animation: false,
    textStyle: { color: dim, ...type },
    grid: {
      left: 8,
      right: right ? 8 : 24,
      top: fontSize * (LINE_HEIGHT * legendLines + 0.2),
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      // A stack is read from the top.
      data: (series.some(({ as }) => as === 'area') ? series.toReversed() : series).map(legendEntry),
      top: 6,
      left: 'center',
      itemWidth: 14,
      itemHeight: 9,
      textStyle: { color: ink, fontSize },
    },
    xAxis: {
      type: 'category',
      data: [...months],
      boundaryGap: series.some(({ as }) => as === 'bar'),
      axisLine: { lineStyle: { color: line } },
      // Clear of the lowest figure of the axis beside it.
      axisLabel: { color: dim, fontSize, margin: fontSize },
    },
    yAxis: [axis(left, look, true), ...(right ? [axis(right, look, false)] : [])],
    series: series.map((one) => drawn(one, look)),
  } satisfies EChartsCoreOption;
}
