const minute = 60_000
const shanghaiOffset = 8 * 60

/** `14:30`, on the company's clock. */
export function clockText(instant: number): string {
  const minutes = (Math.floor(instant / minute) + shanghaiOffset) % (24 * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
