/**
 * Where a finger is or was, px from the left of the screen. Taro types a view's touch events as any event, so the
 * place is looked for rather than assumed.
 */
export function touchX(event: object): number | undefined {
  return firstX(event, 'touches') ?? firstX(event, 'changedTouches')
}

function firstX(event: object, list: 'touches' | 'changedTouches'): number | undefined {
  const touches: unknown = Reflect.get(event, list)
  if (typeof touches !== 'object' || touches === null) return undefined
  const first: unknown = Reflect.get(touches, 0)
  if (typeof first !== 'object' || first === null) return undefined
  const x: unknown = Reflect.get(first, 'clientX')
  return typeof x === 'number' ? x : undefined
}
