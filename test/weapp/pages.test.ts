import { openidOf, Reader } from '../e2e/support/reader'
import type { Language } from '../e2e/support/words'
import { World } from '../e2e/support/world'

/** Pages that are reached from Me and from the hub, each with the words of its title. */
const pages = {
  'packages/coach/pages/library/index': 'examples:title',
  'packages/review/pages/closingMine/index': 'closing:mine',
  'packages/review/pages/summary/index': 'closing:summary.title',
  'packages/review/pages/lessons/index': 'lessons:title',
  'packages/review/pages/lessonWrite/index': 'lessons:writing.new',
  'packages/review/pages/feedback/index': 'feedback:title',
  'packages/review/pages/annualTalk/index': 'annualTalk:title',
  'packages/people/pages/calendar/index': 'calendar:title',
  'packages/company/pages/roster/index': 'roster:title',
  'packages/company/pages/rosterImport/index': 'roster:import.title',
  'packages/company/pages/rosterLine/index': 'roster:line.new',
  'packages/company/pages/rosterPlan/index': 'roster:planList.problems',
  'packages/rollout/pages/pilotReport/index': 'rolloutReport:pilot.title',
  'packages/rollout/pages/factor/index': 'factors:page.title',
  'packages/rollout/pages/why/index': 'start:why.title',
  'packages/rollout/pages/growth/index': 'start:growth.title',
  'packages/rollout/pages/trainings/index': 'training:title',
  'packages/rollout/pages/attend/index': 'training:attend.title',
  'packages/rollout/pages/rules/index': 'rules:page.title',
} as const

let world: World

beforeAll(async () => {
  // Three days after a cycle, while it is being closed.
  world = await World.create({ now: '2026-07-03T02:00:00Z' })
})

afterAll(() => world?.destroy())

describe.each<Language>(['zh-CN', 'en'])('on a phone (%s)', (language) => {
  test.each(Object.entries(pages))('%s opens from cold, and shows what it is about', async (open, title) => {
    const weapp = await world.onPhone(openidOf('lin-zhixia'), { language: language === 'en' ? 'en' : 'zh_CN', open })
    const reader = new Reader(weapp, language)
    await reader.today.shows(reader.say(title))
    expect(await weapp.route()).toBe(open)
    expect(weapp.problems).toEqual([])
    await weapp.close()
  })
})
