/** What the figures on an axis are; dollars are given whole and drawn in millions or thousands. */
export type AxisUnit = '$mm' | '$000' | '%';

export interface PictureAxis {
  title: string;
  unit: AxisUnit;
}

export interface PictureSeries {
  title: string;
  as: 'line' | 'dashes' | 'dots' | 'bar' | 'area';
  axis: 'left' | 'right';
  /** Dollars or percent; undefined where there is no figure. */
  values: readonly (number | undefined)[];
  /** Which hue, from 0; undefined: ink. */
  hue: number | undefined;
  /** How pale, 0 to 1. */
  pale: number;
}

/** Figures by month as they are drawn. */
export interface Picture {
  /** `Aug-03` */
  months: readonly string[];
  left: PictureAxis;
  right?: PictureAxis;
  series: readonly PictureSeries[];
  /** What is said in place of a picture of nothing. */
  nothing?: string;
}
