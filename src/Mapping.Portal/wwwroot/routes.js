// Every page of the portal: its address, its name, its module. `nav` puts it into the navigation, in this order.
export const home = '/orders';

export const routes = [
  { path: '/orders', title: 'Orders', icon: 'orders', nav: true, load: () => import('./pages/orders.js') },
  { path: '/orders/new', title: 'New order', load: () => import('./pages/new-order.js') },
  { path: '/orders/:orderId', title: 'Order', load: () => import('./pages/order.js') },
  { path: '/runs', title: 'Runs', icon: 'runs', nav: true, load: () => import('./pages/runs.js') },
  { path: '/runs/:orderId', title: 'Run', load: () => import('./pages/run.js') },
];
