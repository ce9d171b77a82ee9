import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

register([BarChart, CanvasRenderer, GridComponent, LegendComponent, LineChart, TooltipComponent]);

/** An empty chart in a place of the page, as large as the place. */
export const newChart = (place: HTMLElement): ECharts => init(place);

export type { ECharts };
