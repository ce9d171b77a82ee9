import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { Chart, type ChartLook } from './chart.tsx';

/** What some loans pay, by month; dollars. */
export interface LoanFlow {
  /** `Aug-03` */
  months: readonly string[];
  balanceUsd: readonly number[];
  scheduledUsd: readonly number[];
  prepaidUsd: readonly number[];
  recoveredUsd: readonly number[];
  lossUsd: readonly number[];
}

/** Principal and losses by month, stacked, and the balance that is left as a line. */
export function LoanFlowChart({ flow, label }: { flow: LoanFlow; label: string }) {
  const optionFor = useCallback((look: ChartLook) => loanFlowOption(flow, look), [flow]);
  return <Chart label={label} optionFor={optionFor} />;
}

const PARTS = [
  { name: 'Scheduled', of: 'scheduledUsd' },
  { name: 'Prepaid', of: 'prepaidUsd' },
  { name: 'Recovered', of: 'recoveredUsd' },
  { name: 'Loss', of: 'lossUsd' },
] as const;

function loanFlowOption(flow: LoanFlow, look: ChartLook): EChartsCoreOption {
  const { ink, dim, panel, series, type } = look;
  const used = PARTS.filter(({ of }) => flow[of].some((usd) => usd > 0));
  return {
    animation: false,
    textStyle: { color: dim, ...type },
    grid: { left: 8, right: 8, top: 58, bottom: 8, containLabel: true },
    legend: { top: 6, left: 'center', itemWidth: 14, itemHeight: 9, textStyle: { color: ink, ...type } },
    // A tooltip of HTML would carry inline styles, which the content security policy refuses.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: panel,
      textStyle: { color: ink, ...type },
      valueFormatter: dollars,
    },
    xAxis: { type: 'category', data: [...flow.months], axisLine: lineOf(look), axisLabel: { color: dim, ...type } },
    yAxis: [axis('Principal and losses, $mm', look, true), axis('Balance, $mm', look, false)],
    series: [
      ...used.map(({ name, of }) => ({
        name,
        type: 'bar',
        stack: 'paid',
        barCategoryGap: '0%',
        data: [...flow[of]],
        itemStyle: { color: series[PARTS.findIndex((part) => part.of === of)] },
      })),
      {
        name: 'Balance',
        type: 'line',
        yAxisIndex: 1,
        symbol: 'none',
        data: [...flow.balanceUsd],
        itemStyle: { color: ink },
        lineStyle: { width: 1.5 },
      },
    ],
  };
}

const lineOf = ({ line }: ChartLook) => ({ lineStyle: { color: line } });

const axis = (name: string, look: ChartLook, isLeft: boolean) => ({
  type: 'value',
  name,
  nameTextStyle: { color: look.dim, ...look.type, align: isLeft ? 'left' : 'right' },
  axisLabel: { formatter: millions, color: look.dim, ...look.type },
  splitLine: { show: isLeft, ...lineOf(look) },
});

const millions = (usd: number): string => (usd / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 });

const dollars = (usd: unknown): string => `$${Number(usd).toLocaleString('en-US', { maximumFractionDigits: 0 })}`;
