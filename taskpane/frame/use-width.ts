import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width that an element has, in whole pixels; it changes with the width of the pane. */
export function useWidth(): readonly [RefObject<HTMLDivElement>, number] {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    setWidth(Math.floor(element.getBoundingClientRect().width));
    return () => observer.disconnect();
  }, []);
  return [holder, width];
}
