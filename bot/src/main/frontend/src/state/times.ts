/** Times as people at a British school read them, in the school's own zone. */

export function timeOfDay(at: string | number, zone: string): string {
  return format(at, { hour: "2-digit", minute: "2-digit", timeZone: zone });
}

export function day(at: string | number, zone: string): string {
  return format(at, { weekday: "long", day: "numeric", month: "long", timeZone: zone });
}

export function dayAndYear(at: string | number, zone: string): string {
  return format(at, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: zone });
}

function format(at: string | number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(at));
}
