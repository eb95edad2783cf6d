/** A run that has ended for good or for now. */
export const isOver = (order) => !['Pending', 'Running'].includes(order.status);

export const canRetry = (order) => ['Rejected', 'Failed', 'OutcomeUnknown'].includes(order.status);

export const toneOf = (order) => ({ Failed: 'danger', OutcomeUnknown: 'danger', Rejected: 'warning' })[order.status] ?? '';
