import { offeredUnits } from '@domain/okr/model'

type OfferedUnit = (typeof offeredUnits)[number]

/** Whether a unit is one that we name in both languages, rather than the writer's own word. */
export const isOfferedUnit = (unit: string): unit is OfferedUnit => offeredUnits.some((offered) => offered === unit)

/** A unit as the reader sees it: 天, %, or the writer's own word; empty for none. */
export const unitText = (t: (key: `okr:unit.${OfferedUnit}`) => string, unit: string): string =>
  isOfferedUnit(unit) ? t(`okr:unit.${unit}`) : unit
