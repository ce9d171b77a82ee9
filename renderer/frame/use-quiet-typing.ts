import { useEffect } from 'react';

/**
 * Marks the page while a person types: what is drawn anew under a mouse that lies still would show its tooltip, over the
 * cell that they type into next. The mark goes once the mouse is moved.
 */
export function useQuietTyping(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let mouse = '';
    const type = () => {
      dataset['typing'] = '';
    };
    const move = ({ screenX, screenY }: MouseEvent) => {
      const now = `${screenX} ${screenY}`;
      // Chromium says that a mouse moved when something moved under it.
      if (now !== mouse) delete dataset['typing'];
      mouse = now;
    };
    document.addEventListener('keydown', type, true);
    document.addEventListener('mousemove', move, true);
    return () => {
      document.removeEventListener('keydown', type, true);
      document.removeEventListener('mousemove', move, true);
    };
  }, []);
}
