import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import type { PictureLook } from '../../electron/pictures/picture-option.ts';
import type { ECharts } from './echarts.ts';

/** The colours of the page as it is lit now, and its type. */
export type ChartLook = PictureLook;

interface ChartProps {
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** What is drawn; made anew when the page is lit otherwise. */
  optionFor: (look: ChartLook) => EChartsCoreOption;
}

/** A picture that fills its place and keeps to the colours and sizes of the page. */
export function Chart({ label, optionFor }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts>();
  useEffect(() => {
    let made: ECharts | undefined;
    // A third of the page's code, which only pictures need: the window opens without it.
    const make = async () => {
      const { newChart } = await import('./echarts.ts');
      // The page may show something else by now.
      if (!place.current) return;
      made = newChart(place.current);
      setChart(made);
    };
    void make();
    return () => made?.dispose();
  }, []);
  useEffect(() => {
    if (!chart) return;
    const draw = () => chart.setOption(optionFor(lookOfPage()), { notMerge: true });
    const light = window.matchMedia('(prefers-color-scheme: dark)');
    draw();
    light.addEventListener('change', draw);
    // The type is larger in a large window, so another size is drawn anew.
    const resize = new ResizeObserver(() => {
      chart.resize();
      draw();
    });
    resize.observe(chart.getDom());
    return () => {
      light.removeEventListener('change', draw);
      resize.disconnect();
    };
  }, [chart, optionFor]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}

const SERIES = ['--series-1', '--series-2', '--series-3', '--series-4'];

function lookOfPage(): ChartLook {
  const style = getComputedStyle(document.documentElement);
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: color('--ink'),
    dim: color('--dim'),
    line: color('--line'),
    panel: color('--panel'),
    series: SERIES.map(color),
    type: { fontFamily, fontSize: Number.parseFloat(fontSize) },
  };
}
