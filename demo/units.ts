import type { offeredUnits } from '@domain/okr/model'
import type { Language } from '@domain/people/model'
import { type Both, say } from './texts'

/** How a key result's numbers are counted. */
export interface Unit {
  label: Both
  /** What a number is multiplied with where a language counts in another size. */
  factor: Readonly<Record<Language, number>>
}

const same = { 'zh-CN': 1, en: 1 }
const offered = (id: (typeof offeredUnits)[number]): Unit => ({ label: say(id, id), factor: same })
const own = (chinese: string, english: string): Unit => ({ label: say(chinese, english), factor: same })

export const percent = offered('percent')
export const yuan = offered('yuan')
export const people = offered('people')
export const days = offered('days')
export const hours = offered('hours')
export const times = offered('times')
export const items = offered('items')
export const points = offered('points')

/** Chinese accounts count in units of ten thousand, English ones in thousands. */
export const money: Unit = { label: say('万元', '¥k'), factor: { 'zh-CN': 1, en: 10 } }

export const minutes = own('分钟', 'min')
export const seconds = own('秒', 's')
export const milliseconds = own('毫秒', 'ms')
export const weeks = own('周', 'weeks')
export const customers = own('家', 'accounts')
export const stars = own('星', 'stars')
export const articles = own('篇', 'articles')
export const steps = own('步', 'steps')
export const plants = own('个工厂', 'plants')
export const megabytes = own('MB', 'MB')
export const none = own('', '')
export const months = own('个月', 'months')
