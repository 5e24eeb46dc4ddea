/** Widths Excel gives its own pane: the narrowest it allows, and as wide as still leaves room for a table. */
const NARROWEST = 320;
const WIDEST = 480;
const ORDINARY = 400;
const KEYBOARD_STEP = 16;

/**
 * The frame of the pane: its width, moved with the divider by pointer or arrow keys. `?pane=320` sets the first
 * one.
 */
export function paneFrame(pane: HTMLElement, divider: HTMLElement, search: string): void {
  const wished = Number(new URLSearchParams(search).get('pane'));
  let width = wished > 0 ? clamped(wished) : ORDINARY;

  const setWidth = (next: number): void => {
    width = clamped(next);
    pane.style.width = `${width}px`;
    divider.setAttribute('aria-valuenow', String(width));
  };

  divider.setAttribute('aria-valuemin', String(NARROWEST));
  divider.setAttribute('aria-valuemax', String(WIDEST));
  divider.addEventListener('pointerdown', (down) => {
    const start = { x: down.clientX, width };
    divider.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => setWidth(start.width + start.x - event.clientX);
    const stop = () => divider.removeEventListener('pointermove', move);
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', stop, { once: true });
  });
  divider.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: KEYBOARD_STEP, ArrowRight: -KEYBOARD_STEP }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    setWidth(width + steps);
  });
  setWidth(width);
}

const clamped = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
