import { useEffect, useRef, useState, type RefObject } from 'react';

/** The inner size of an element, in pixels; nothing until it is drawn. */
export function useSize<E extends HTMLElement>(): [RefObject<E | null>, { width: number; height: number } | undefined] {
  const place = useRef<E>(null);
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, size];
}
