import { readerInBrowser } from './test/e2e/support/reader'
import { World } from './test/e2e/support/world'
async function main() {
  const world = await World.create()
  for (const [language, colorScheme, t] of [['zh-CN','light',['让客户对交付的满意度升到 95%','举办 12 场客户访谈','出勤率 98%','续约率从 70% 提升到 90%']],['en','dark',['Lift satisfaction with delivery to 95%','Hold 12 customer interviews','Attendance rate of 98%','Renewal rate from 70% to 90%']]] as const) {
    const r = await readerInBrowser(world, 'meng-qiao', language, { colorScheme })
    await r.today.goTo('okrs'); await r.okrs.write()
    await r.app.page.waitForTimeout(800)
    await r.app.page.screenshot({ path: `/tmp/shot-${language}-0.png` })
    await r.editor.writeTitle(t[0]); 
    await r.editor.keyResult(1).title.fill(t[1]); await r.editor.addKeyResult(); await r.editor.keyResult(2).title.fill(t[2]); await r.editor.addKeyResult(); await r.editor.keyResult(3).title.fill(t[3])
    await r.app.page.waitForTimeout(1500)
    await r.app.page.setViewportSize({ width: 375, height: 2000 })
    await r.app.page.waitForTimeout(500)
    await r.app.page.screenshot({ path: `/tmp/shot-${language}-1.png` })
    await r.app.page.setViewportSize({ width: 375, height: 812 })
    await r.coach.openExample('fix','objectiveHasNumber'); await r.app.page.waitForTimeout(700)
    await r.app.page.screenshot({ path: `/tmp/shot-${language}-2.png` })
    await r.coach.closeSheet()
    await r.coach.openQuestions(); await r.coach.answer('moneyHangsOnIt', true); await r.app.page.waitForTimeout(700)
    await r.app.page.screenshot({ path: `/tmp/shot-${language}-3.png` })
    await r.app.close()
    const s = await readerInBrowser(world, 'meng-qiao', language, { colorScheme })
    await s.today.goTo('okrs'); await s.okrs.write(); await s.coach.openLibrary(); await s.app.page.waitForTimeout(700)
    await s.app.page.screenshot({ path: `/tmp/shot-${language}-4.png` })
    await s.coach.lookAt('sales'); await s.app.page.waitForTimeout(300)
    await s.app.page.locator('.cell').first().click().catch(()=>0); await s.app.page.waitForTimeout(700)
    await s.app.page.screenshot({ path: `/tmp/shot-${language}-5.png` })
    await s.app.close()
  }
  await world.destroy()
}
main().then(()=>process.exit(0))
