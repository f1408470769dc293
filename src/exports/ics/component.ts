import { escape, foldLines } from 'ical-generator';
import { printable } from '../printable';

/** A content line: name with its parameters, and the raw value. */
export type Line = readonly [name: string, value: string];

/** An iCalendar component: its lines in order and the components inside it. */
export interface Component {
  readonly name: 'VCALENDAR' | 'VEVENT' | 'VTODO' | 'VALARM' | 'VTIMEZONE' | 'STANDARD';
  readonly lines: readonly Line[];
  readonly inside: readonly Component[];
}

/** A TEXT value: commas, semicolons, backslashes and line ends escaped. */
export function textLine(name: string, value: string): Line {
  return [name, escape(printable(value), false)];
}

/**
 * The component as it stands in a file: CRLF, folded at 75 octets. The library's own event class is not used: it has no
 * to-dos, writes UNTIL and RECURRENCE-ID of all-day events as times (RFC 5545 wants dates), and its zone depends on the machine.
 */
export function printComponent(component: Component): string {
  // A line of 25 characters has at most 75 octets; folding counts octet by octet and is slow.
  const lines = linesOf(component).map((line) => (line.length <= 25 ? line : foldLines(line)));
  return `${lines.join('\r\n')}\r\n`;
}

function linesOf(component: Component): string[] {
  return [
    `BEGIN:${component.name}`,
    ...component.lines.map(([name, value]) => `${name}:${value}`),
    ...component.inside.flatMap(linesOf),
    `END:${component.name}`,
  ];
}
