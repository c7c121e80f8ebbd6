const minute = 60_000
const shanghaiOffset = 8 * 60

/** `14:30`, on the company's clock. */
export function clockText(instant: number): string {
  return minuteText((Math.floor(instant / minute) + shanghaiOffset) % (24 * 60))
}

/** `09:30`, from minutes of the day; a day ends at `24:00`. */
export function minuteText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
