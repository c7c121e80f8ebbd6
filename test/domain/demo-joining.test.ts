import { languages } from '@domain/people/model'
import { inviteStateOn } from '@domain/people/invite'
import { isWaiting } from '@domain/people/joining'
import { civilDate } from '@domain/calendar/civilDate'
import { buildDemo } from '../../demo/build'
import { companyIdIn } from '../../demo/company'

const now = new Date('2026-11-18T10:00:00+08:00')
const demo = buildDemo(now)

test.each(languages)('one invite is open and one person waits to be let in (%s)', (language) => {
  const ours = ({ companyId }: { companyId: string }) => companyId === companyIdIn(language)
  const [invite, ...others] = demo.invites.filter(ours)
  const [request, ...more] = demo.joinRequests.filter(ours)
  expect([others, more]).toEqual([[], []])
  expect(invite && inviteStateOn(invite, civilDate('2026-11-18'))).toBe('open')
  expect(request && isWaiting(request, now.getTime())).toBe(true)
  expect(request?.inviteId).toBe(invite?._id)
})

test('the same moment gives the same', () => {
  const { invites, joinRequests } = buildDemo(now)
  expect([invites, joinRequests]).toEqual([demo.invites, demo.joinRequests])
})
