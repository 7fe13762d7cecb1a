import { afterAll } from 'vitest';

// Files of one process share their document as they share their modules: each leaves it as it found it.
afterAll(() => {
  if (typeof document === 'undefined') return;
  document.head.replaceChildren();
  document.body.replaceChildren();
});
