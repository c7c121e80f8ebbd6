import { offeredUnits } from '@domain/okr/model'

type OfferedUnit = (typeof offeredUnits)[number]

/** Whether a unit is one that we name in both languages, rather than the writer's own word. */
export const isOfferedUnit = (unit: string): unit is OfferedUnit => offeredUnits.some((offered) => offered === unit)

type UnitWords = (key: `okr:unit.${OfferedUnit}`, counted?: { count: number }) => string

/** A unit as the reader sees it, of a count or by itself: 天, %, or the writer's own word; empty for none. */
export const unitText = (t: UnitWords, unit: string, count?: number): string =>
  isOfferedUnit(unit) ? t(`okr:unit.${unit}`, count === undefined ? undefined : { count }) : unit
