import { type Reader, readerInBrowser } from '../test/e2e/support/reader'
import { World } from '../test/e2e/support/world'
async function main() {
  const world = await World.create({ now: '2026-05-13T02:00:00Z' })
  const shot = async (r: Reader, n: string) => { await r.app.page.waitForTimeout(700); await r.app.page.screenshot({ path: `/tmp/shots/${n}.png` }) }
  try {
    for (const [language, colorScheme, company] of [['zh-CN', 'light', 'yuchuan-zh'], ['en', 'dark', 'yuchuan-en']] as const) {
      const n = (s: string) => `${s}-${language}-${colorScheme}`
      const lin = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
      await lin.today.goTo('me'); await shot(lin, n('me'))
      await lin.me.openMyReview(); await lin.myReview.isOpen(); await shot(lin, n('mine-open'))
      await lin.myReview.write(); await shot(lin, n('write1'))
      await lin.myReview.writeAnswer('客户的师傅自己把导入做完了，以前每次都要等我们上门。\n这一季上门次数少了一半。'); await shot(lin, n('write1b'))
      await lin.myReview.next(); await shot(lin, n('write2'))
      await lin.here?.getByRole?.('radio').first().click().catch(() => {})
      await lin.app.top.getByRole('radio').first().click()
      await lin.myReview.writeAnswer('我把导入拆成三步写成清单，客户照着做。')
      await shot(lin, n('write2b'))
      await lin.myReview.next(); await lin.myReview.writeAnswer('每周一先看一遍关键结果，再排当周的拜访。'); await shot(lin, n('write3'))
      const gn = language === 'en' ? 'Guan Shu' : '关舒', ln = language === 'en' ? 'Lin Zhixia' : '林知夏'
      await lin.myReview.submitTo(gn); await shot(lin, n('mine-submitted'))
      const guan = await readerInBrowser(world, 'guan-shu', language, { colorScheme })
      await guan.today.goTo('me'); await guan.me.openReviewQueue(); await shot(guan, n('queue1'))
      await guan.reviewQueue.open(ln); await guan.reviewOf.isOpen(ln); await shot(guan, n('read1'))
      await guan.app.top.getByRole('button', { name: guan.say('review:meeting.wish') }).click(); await shot(guan, n('wish'))
      await guan.reviewOf.closeSheet(); await guan.reviewOf.wishForATime(); await shot(guan, n('read-wished'))
      await lin.myReview.back(); await lin.me.openMyReview(); await shot(lin, n('mine-proposal'))
      await lin.myReview.acceptTheTime(); await shot(lin, n('mine-booked'))
      await guan.reviewOf.back(); await shot(guan, n('queue2')); await guan.reviewQueue.open(ln)
      await shot(guan, n('read-booked'))
      world.cloud.clock.move(new Date(world.cloud.clock.now().getTime() + 24 * 3_600_000))
      await guan.reviewOf.hold(); await shot(guan, n('read-held'))
      await guan.reviewOf.writeNote('清单这件事值得推广到另外两个区。'); await shot(guan, n('read-note'))
      await guan.reviewOf.openReturning(); await shot(guan, n('returning'))
    }
  } finally { await world.destroy() }
}
main().catch((e) => { console.error(e); process.exitCode = 1 })
