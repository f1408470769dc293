/** Today on this machine's calendar, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The moment as an ISO instant. */
export function instant(): string {
  return new Date().toISOString();
}

/** The year people plan for: from August on the next one, before it this one. */
export function yearToPlan(): number {
  const now = new Date();
  return now.getFullYear() + (now.getMonth() >= 7 ? 1 : 0);
}

/** A fresh id for an activity; some old web views lack crypto.randomUUID. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `n${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
