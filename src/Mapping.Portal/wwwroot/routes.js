// Every page of the portal: its address, its name, its module. `nav` puts it into the navigation, in this order.
export const home = '/orders';

export const routes = [
  { path: '/orders', title: 'Orders', icon: 'orders', nav: true, load: () => import('./pages/orders.js') },
  { path: '/orders/new', title: 'New order', load: () => import('./pages/new-order.js') },
  { path: '/orders/:orderId', title: 'Order', load: () => import('./pages/order.js') },
  { path: '/customers', title: 'Customers', icon: 'customers', nav: true, load: () => import('./pages/customers.js') },
  { path: '/offers', title: 'Offers', icon: 'offers', nav: true, load: () => import('./pages/offers.js') },
  { path: '/subscriptions', title: 'Subscriptions', icon: 'subscriptions', nav: true, load: () => import('./pages/subscriptions.js') },
  { path: '/subscriptions/link', title: 'Link a subscription', load: () => import('./pages/link-subscription.js') },
  { path: '/azure-plans', title: 'Azure plans', icon: 'azure', nav: true, load: () => import('./pages/azure-plans.js') },
  { path: '/connections', title: 'Connections', icon: 'connections', nav: true, load: () => import('./pages/connections.js') },
  { path: '/audit-log', title: 'Audit log', icon: 'audit', nav: true, load: () => import('./pages/audit-log.js') },
  { path: '/runs', title: 'Runs', icon: 'runs', nav: true, load: () => import('./pages/runs.js') },
  { path: '/runs/:orderId', title: 'Run', load: () => import('./pages/run.js') },
];
