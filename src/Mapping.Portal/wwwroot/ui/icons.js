import { svg } from '../lib/dom.js';

// 24 × 24 line drawings; decoration only, so that names stand beside them.
const paths = {
  orders: 'M6 3h9l4 4v14H6z M14 3v5h5 M9 13h7 M9 17h5',
  connections: 'M9 7V3 M15 7V3 M7 7h10v4a5 5 0 0 1-10 0z M12 16v5',
  customers: 'M4 21V6l8-3v18 M12 9h8v12 M8 9v0 M8 13v0 M8 17v0 M16 13v0 M16 17v0 M2 21h20',
  offers: 'M3 12V4h8l10 10-8 8z M7.5 8.5v0',
  subscriptions: 'M4 12a8 8 0 0 1 14-5l2 2 M20 4v5h-5 M20 12a8 8 0 0 1-14 5l-2-2 M4 20v-5h5',
  azure: 'M7 18a5 5 0 1 1 1-9.9A6 6 0 0 1 19.5 10 4 4 0 0 1 18 18z',
  audit: 'M8 4H5v17h14V4h-3 M8 2.5h8v4H8z M8.5 13l2.5 2.5 4.5-5',
  runs: 'M3 12h4l3-8 4 16 3-8h4',
  plus: 'M12 5v14 M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12 M18 6L6 18',
  warning: 'M12 4l9 16H3z M12 10v4 M12 17v0',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z M12 11v5 M12 8v0',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z M12 7v5l3.5 2',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8z M12 2v2 M12 20v2 M4.2 4.2l1.5 1.5 M18.3 18.3l1.5 1.5 M2 12h2 M20 12h2 M4.2 19.8l1.5-1.5 M18.3 5.7l1.5-1.5',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  menu: 'M4 7h16 M4 12h16 M4 17h16',
  user: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8z M4 21c.8-4 4-6 8-6s7.2 2 8 6',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  down: 'M6 9l6 6 6-6',
  retry: 'M20 11a8 8 0 1 0-2 6 M20 5v6h-6',
  download: 'M12 4v11 M7 11l5 5 5-5 M5 20h14',
  upload: 'M12 16V5 M7 9l5-5 5 5 M5 20h14',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z M15.5 15.5L20 20',
  external: 'M14 4h6v6 M20 4l-9 9 M18 14v6H4V6h6',
  trash: 'M4 7h16 M9 7V4h6v3 M6 7l1 14h10l1-14',
};

export const icon = (name) => svg(
  'svg',
  { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
  svg('path', { d: paths[name] ?? paths.info }),
);
