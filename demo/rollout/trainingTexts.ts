import type { TrainingContent } from '@domain/rollout/training'
import type { DepartmentKey } from '../departments'
import type { PersonKey } from '../people'
import { type Both, nothing, say } from '../texts'

/** A training of the demo company. */
export interface DemoTraining {
  key: string
  kind: TrainingContent['kind']
  title: Both
  place: Both
  trainer: { member: PersonKey } | { outside: Both }
  /** `undefined` for everyone. */
  departments?: readonly DepartmentKey[]
  /** Workdays after the company began to use OKRs; `toCome` is some workdays after today. */
  workday: number | 'toCome'
  hours: { from: number; until: number }
  seats: number | null
  /** Entered by most in the room, or recorded from a list afterwards. */
  marked: 'code' | 'list'
  /** Who of those that it is for did not come. */
  missing: readonly PersonKey[]
}

const hour = 60

/** The champions' day five weeks before the first cycle, introductions by department after it, and one for newcomers. */
export const demoTrainings: readonly DemoTraining[] = [
  {
    key: 'champions-day',
    kind: 'champion',
    title: say('推动者的一天：怎么写、怎么问、怎么回顾', "The champions' day: writing, asking, reviewing"),
    place: say('三楼大会议室', 'Large meeting room, third floor'),
    trainer: { outside: say('方惟', 'Fang Wei') },
    workday: 0,
    hours: { from: 9 * hour, until: 17 * hour },
    seats: 12,
    marked: 'list',
    missing: ['jian-ning'],
  },
  {
    key: 'engineering',
    kind: 'introduction',
    title: nothing,
    place: say('研发部开放区', 'Engineering lounge'),
    trainer: { member: 'xu-qinghe' },
    departments: ['engineering'],
    workday: 14,
    hours: { from: 14 * hour, until: 15 * hour + 30 },
    seats: null,
    marked: 'code',
    missing: ['ren-ke', 'dai-yun'],
  },
  {
    key: 'product',
    kind: 'introduction',
    title: nothing,
    place: say('二楼会议室', 'Meeting room, second floor'),
    trainer: { member: 'pei-wen' },
    departments: ['product', 'root'],
    workday: 15,
    hours: { from: 10 * hour, until: 11 * hour + 30 },
    seats: null,
    marked: 'code',
    missing: ['cao-yue', 'mu-xue'],
  },
  {
    key: 'sales',
    kind: 'introduction',
    title: say('销售怎么用 OKR，和提成有什么不同', 'OKRs for Sales, and why they are not commission'),
    place: say('线上会议', 'Online meeting'),
    trainer: { member: 'pan-xinyue' },
    departments: ['sales'],
    workday: 17,
    hours: { from: 9 * hour + 30, until: 11 * hour },
    seats: null,
    marked: 'list',
    missing: ['hu-bin', 'huang-zihao', 'du-ruo'],
  },
  {
    key: 'marketing',
    kind: 'introduction',
    title: nothing,
    place: say('二楼会议室', 'Meeting room, second floor'),
    trainer: { member: 'zhong-qi' },
    departments: ['marketing', 'hr'],
    workday: 18,
    hours: { from: 15 * hour, until: 16 * hour + 30 },
    seats: null,
    marked: 'code',
    missing: ['ding-yan', 'jian-ning'],
  },
  {
    key: 'newcomers',
    kind: 'introduction',
    title: say('补一次：没赶上的同事和新同事', 'Once more, for newcomers and whoever missed it'),
    place: say('三楼大会议室', 'Large meeting room, third floor'),
    trainer: { member: 'zhong-qi' },
    workday: 'toCome',
    hours: { from: 14 * hour, until: 15 * hour + 30 },
    seats: 30,
    marked: 'code',
    missing: [],
  },
]
