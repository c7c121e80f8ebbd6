import type { Lesson, LessonContent, SharedLesson } from '../../../domain/review/lesson'
import { share, withdraw, type Written } from '../../../domain/review/sharing'
import { companyId, engineering, memberIdOf } from './company'
import { cycleId, fresh } from './objectives'

interface Setting {
  id?: string
  by?: string
  companyId?: string
  at?: string
  written?: Partial<Written>
}

/** What somebody types. */
export const lessonText = (given: Partial<LessonContent> = {}): LessonContent => ({
  title: '先陪客户导一次数据',
  learned: '客户卡在第一步，陪着导一次就都会了。下次第一周就约。',
  tags: ['客户上手'],
  departmentId: engineering._id,
  objectiveId: null,
  ...given,
})

/** A lesson as the functions would store it. */
export function storedLesson(setting: Setting = {}): SharedLesson {
  const { title, learned, tags } = lessonText()
  const by = {
    _id: setting.id ?? fresh('lesson'),
    companyId: setting.companyId ?? companyId,
    byId: memberIdOf(setting.by ?? 'owner'),
  }
  const written = { title, learned, tags, departmentPath: engineering.path, objective: null, cycleId }
  return share(by, { ...written, ...setting.written }, Date.parse(setting.at ?? '2026-11-02T02:00:00Z'))
}

export const storedWithdrawn = (setting: Setting = {}): Lesson =>
  withdraw(storedLesson(setting), Date.parse('2026-11-10T02:00:00Z'))
