import { vi } from 'vitest';

// Files share a process and its modules. A page's modules hold its session, its cache and what is typed: a file that draws
// begins with its own, or it would meet the session that the file before it left open.
if (typeof document !== 'undefined') {
  vi.resetModules();
  localStorage.clear();
  sessionStorage.clear();
}
