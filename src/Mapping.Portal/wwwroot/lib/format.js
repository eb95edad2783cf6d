// Dates, instants, money and numbers in the user's own locale. Days ('2026-11-20') are never shifted by a time zone.
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const instant = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const number = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 4 });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const none = '–';

export const formatDay = (text) => (text ? day.format(new Date(`${text.slice(0, 10)}T00:00:00Z`)) : none);
export const formatMonth = (text) => (text ? month.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`)) : none);
export const formatInstant = (text) => (text ? instant.format(new Date(text)) : none);
export const formatExact = (text) => (text ? exact.format(new Date(text)) : none);
export const formatNumber = (value) => (value === null || value === undefined ? none : number.format(value));

/** "1 row", "2 rows". */
export const counted = (value, one) => `${formatNumber(value)} ${one}${value === 1 ? '' : 's'}`;

/** 7.5 is written as 7.5 %: markups are kept to four decimals. */
export const formatPercent = (value) => (value === null || value === undefined ? none : percent.format(value / 100));

/** Two to four decimals: unit prices are kept to four. */
export function formatMoney(value, currency) {
  if (value === null || value === undefined) return none;
  const options = currency ? { style: 'currency', currency } : {};
  return new Intl.NumberFormat(undefined, { ...options, minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(value);
}

/** "3 minutes ago" for the last day, then the date. */
export function formatAgo(text) {
  if (!text) return none;
  const seconds = (new Date(text) - Date.now()) / 1000;
  if (Math.abs(seconds) < 60) return relative.format(Math.round(seconds), 'second');
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute');
  return Math.abs(seconds) < 86400 ? relative.format(Math.round(seconds / 3600), 'hour') : formatInstant(text);
}

export function formatDuration(from, to) {
  const seconds = (new Date(to ?? Date.now()) - new Date(from)) / 1000;
  return seconds < 60 ? `${new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(Math.max(0, seconds))} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** "CreateConnectionOfferMapping" reads as "Create connection offer mapping", "SetAzurePlanCost" as "Set Azure plan cost". */
export function words(name) {
  if (!name) return none;
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().replace(/\bcloud cockpit\b/g, 'CloudCockpit').replace(/\b(azure|autotask)\b/g, (own) => own[0].toUpperCase() + own.slice(1));
  return spaced[0].toUpperCase() + spaced.slice(1);
}
