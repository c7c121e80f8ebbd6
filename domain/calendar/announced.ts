import { type CivilDate, civilDate } from './civilDate'

/** Festivals by which days are off (全国年节及纪念日放假办法, article 2, as of 2025). */
export const festivals = [
  'newYear',
  'springFestival',
  'qingming',
  'labourDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
] as const
export type Festival = (typeof festivals)[number]

/** Days off in a row, first and last included. */
export interface DaysOff {
  festival: Festival
  from: CivilDate
  until: CivilDate
}

/** What the State Council has announced for a year. */
export interface AnnouncedYear {
  year: number
  /** The day of the notice that it comes from, 国务院办公厅关于…年部分节假日安排的通知. */
  announcedOn: CivilDate
  off: readonly DaysOff[]
  /** Days of weekends that are worked in return. */
  makeUp: readonly CivilDate[]
}

const off = (festival: Festival, from: string, until: string): DaysOff => ({
  festival,
  from: civilDate(from),
  until: civilDate(until),
})

/** Two packages of public data agree with every day of it (`test/domain/calendar/china.test.ts`). */
export const announcedYears: readonly AnnouncedYear[] = [
  {
    year: 2025,
    announcedOn: civilDate('2024-11-12'),
    off: [
      off('newYear', '2025-01-01', '2025-01-01'),
      off('springFestival', '2025-01-28', '2025-02-04'),
      off('qingming', '2025-04-04', '2025-04-06'),
      off('labourDay', '2025-05-01', '2025-05-05'),
      off('dragonBoat', '2025-05-31', '2025-06-02'),
      off('nationalDay', '2025-10-01', '2025-10-08'),
    ],
    makeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map(civilDate),
  },
  {
    year: 2026,
    announcedOn: civilDate('2025-11-04'),
    off: [
      off('newYear', '2026-01-01', '2026-01-03'),
      off('springFestival', '2026-02-15', '2026-02-23'),
      off('qingming', '2026-04-04', '2026-04-06'),
      off('labourDay', '2026-05-01', '2026-05-05'),
      off('dragonBoat', '2026-06-19', '2026-06-21'),
      off('midAutumn', '2026-09-25', '2026-09-27'),
      off('nationalDay', '2026-10-01', '2026-10-07'),
    ],
    makeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(civilDate),
  },
]
