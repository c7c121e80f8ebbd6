import { entry, keyResult, objective, unwritten, type Entry } from '../entry'

/** As offices write them: numbered, tagged and pasted, with what others do, zero, ranks, and units that differ. */
export const office: readonly Entry[] = [
  entry('office-zh-01', 'zh-CN', [
    objective('🚀 发布全新品牌官网', { fix: ['objectiveIsDeliverable'], note: '前面的图不算话' }),
  ]),
  entry('office-zh-02', 'zh-CN', [objective('1. 让商家开店像发朋友圈一样简单', { fix: [], note: '“1.”只是序号' })]),
  entry('office-zh-03', 'zh-CN', [
    objective('1、上线会员中心', { fix: ['objectiveIsDeliverable'], note: '序号后面是交付' }),
  ]),
  entry('office-zh-04', 'zh-CN', [objective('【增长】让老客户自己带新客户来', { fix: [], note: '括号里是分类' })]),
  entry('office-zh-05', 'zh-CN', [
    objective('O1：完成供应商系统升级', { fix: ['objectiveIsDeliverable'], note: 'O1 只是编号' }),
  ]),
  entry('office-zh-06', 'zh-CN', [objective('市场份额做到华东第一', { fix: ['objectiveHasNumber'], note: '名次' })]),
  entry('office-zh-07', 'zh-CN', [objective('进入行业 TOP3', { fix: ['objectiveHasNumber'], note: '名次' })], 'mixed'),
  entry('office-zh-08', 'zh-CN', [objective('客户第一，员工第二', { fix: [], note: '信条，不是名次' })]),
  entry('office-zh-09', 'zh-CN', [objective('用户心中的第一', { fix: [], note: '只是说法' })]),
  entry('office-zh-10', 'zh-CN', [objective('客诉率降低一半', { fix: ['objectiveHasNumber'], note: '一半' })]),
  entry('office-zh-11', 'zh-CN', [
    objective('做好疫情后复工复产工作', { fix: ['objectiveIsDeliverable'], note: '做好一项工作' }),
  ]),
  entry('office-zh-12', 'zh-CN', [
    objective('加快推进智慧园区项目建设', { fix: ['objectiveIsDeliverable'], note: '项目建设' }),
  ]),
  entry(
    'office-zh-13',
    'zh-CN',
    [objective('用 AI 重构客服系统', { fix: ['objectiveIsDeliverable'], note: '手段后面是交付' })],
    'mixed',
  ),
  entry('office-zh-14', 'zh-CN', [objective('用一杯好茶温暖社区', { fix: [], note: '有手段，也有为了谁' })]),
  entry('office-zh-15', 'zh-CN', [objective('用技术守护老人的每一次出行', { fix: [], note: '守护谁很清楚' })]),
  entry('office-zh-16', 'zh-CN', [objective('形成人人讲安全的氛围', { fix: [], note: '氛围是状态' })]),
  entry('office-zh-17', 'zh-CN', [
    objective('形成一套可复制的门店运营手册', { fix: ['objectiveIsDeliverable'], note: '手册' }),
  ]),
  entry('office-zh-18', 'zh-CN', [
    objective('上线即稳定，成为团队的默认标准', { fix: [], note: '“上线”在说什么时候' }),
  ]),
  entry('office-zh-19', 'zh-CN', [objective('让 95 后店长当家', { fix: [], note: '“95 后”是人群' })]),
  entry('office-zh-20', 'zh-CN', [objective('从 0 到 1 跑出第二曲线', { fix: [], note: '固定说法' })]),
  entry('office-zh-21', 'zh-CN', [
    objective('全年无重大安全事故', { fix: ['objectiveHasNumber'], note: '“无”就是零' }),
  ]),
  entry('office-zh-22', 'zh-CN', [objective('客户无需开口，我们已经想到', { fix: [], note: '“无需”不是零' })]),
  entry('office-zh-23', 'zh-CN', [objective('打造员工愿意主动分享的工作氛围', { fix: [], note: '氛围' })]),
  entry('office-zh-24', 'zh-CN', [objective('对老旧产线进行改造', { fix: ['objectiveIsDeliverable'], note: '改造' })]),
  entry('office-zh-25', 'zh-CN', [objective('把复杂留给自己，把简单交给客户', { fix: [], note: '为谁很清楚' })]),
  entry('office-zh-26', 'zh-CN', [
    keyResult('🎉 上线 3 个新功能', unwritten, { fix: ['keyResultIsActivity'], note: '前面的图不算话' }),
  ]),
  entry('office-zh-27', 'zh-CN', [
    keyResult('KR2：完成 3 次系统演练', unwritten, { fix: ['keyResultIsActivity'], note: '编号后面是动作' }),
  ]),
  entry(
    'office-zh-28',
    'zh-CN',
    [keyResult('KR3: NPS 从 20 到 40', unwritten, { fix: [], note: '编号后面是结果' })],
    'mixed',
  ),
  entry('office-zh-29', 'zh-CN', [keyResult('1. 复购率从 25% 到 35%', unwritten, { fix: [], note: '序号后面是结果' })]),
  entry('office-zh-30', 'zh-CN', [
    keyResult('对 50 家供应商进行现场审核', unwritten, { fix: ['keyResultIsActivity'], note: '“对…进行”是动作' }),
  ]),
  entry('office-zh-31', 'zh-CN', [
    keyResult('给 30 家重点客户做产品演示', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('office-zh-32', 'zh-CN', [
    keyResult('在公司内网发布 12 篇案例', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('office-zh-33', 'zh-CN', [
    keyResult('新增招聘 12 人', unwritten, { fix: ['keyResultIsActivity'], note: '招人是动作' }),
  ]),
  entry('office-zh-34', 'zh-CN', [keyResult('新增付费客户 200 家', unwritten, { fix: [], note: '赢得的' })]),
  entry('office-zh-35', 'zh-CN', [
    keyResult('组织 4 次合规培训，覆盖率 100%', unwritten, {
      fix: ['keyResultIsActivity'],
      note: '覆盖率还是在数培训',
    }),
  ]),
  entry('office-zh-36', 'zh-CN', [
    keyResult('盘活存量客户，完成 50 次回访', unwritten, { fix: ['keyResultIsActivity'], note: '数在后一半' }),
  ]),
  entry('office-zh-37', 'zh-CN', [
    keyResult('90% 的需求在 2 周内交付', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '占比' }),
  ]),
  entry('office-zh-38', 'zh-CN', [
    keyResult('80% 以上的店长能独立完成排班', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '占比',
    }),
  ]),
  entry('office-zh-39', 'zh-CN', [
    keyResult('95% 的新员工在 30 天内完成首单', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '占比',
    }),
  ]),
  entry('office-zh-40', 'zh-CN', [
    keyResult('100% 完成安全培训', unwritten, { fix: ['keyResultIsActivity'], note: '谁培训过，仍是动作' }),
  ]),
  entry('office-zh-41', 'zh-CN', [keyResult('审计零重大缺陷', unwritten, { fix: [], note: '零' })]),
  entry('office-zh-42', 'zh-CN', [keyResult('无 P1 级故障', unwritten, { fix: [], note: '“无”就是零' })]),
  entry('office-zh-43', 'zh-CN', [
    keyResult('八成员工说得出公司今年的重点', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '八成',
    }),
  ]),
  entry('office-zh-44', 'zh-CN', [
    keyResult('被 3 家主流媒体主动报道', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '别人做的',
    }),
  ]),
  entry('office-zh-45', 'zh-CN', [keyResult('海外业务实现盈利', unwritten, { fix: [], note: '盈利就是过了零' })]),
  entry('office-zh-46', 'zh-CN', [keyResult('行业排名从第 8 升到前 5', unwritten, { fix: [], note: '名次越小越好' })]),
  entry('office-zh-47', 'zh-CN', [
    keyResult('搜索排名从第 3 位提升到第 9 位', unwritten, { fix: ['thresholdsAgainstWords'], note: '名次变大是变差' }),
  ]),
  entry('office-zh-48', 'zh-CN', [
    keyResult('平均修复时间从 2 天缩短到 6 小时', unwritten, { fix: [], note: '单位不同，方向没错' }),
  ]),
  entry('office-zh-49', 'zh-CN', [
    keyResult('平均处理时长由30min缩短至2h', unwritten, { fix: ['thresholdsAgainstWords'], note: '越缩越长' }),
  ]),
  entry('office-zh-50', 'zh-CN', [
    keyResult('发版频率从每季度 4 次提高到每月 2 次', unwritten, { fix: [], note: '每季度和每月不能直接比' }),
  ]),
  entry('office-zh-51', 'zh-CN', [
    keyResult('年化营收从 8000 万到 1.2 亿', unwritten, { fix: [], note: '万和亿，谁都读成元' }),
  ]),
  entry('office-zh-52', 'zh-CN', [
    keyResult('官网自然流量从每月 3w 提升到 8w', unwritten, { fix: [], note: 'w 就是万' }),
  ]),
  entry('office-zh-53', 'zh-CN', [keyResult('翻台率从 2.8 提升到 3.5', unwritten, { fix: [], note: '倍数' })]),
  entry('office-zh-54', 'zh-CN', [
    keyResult('交付周期从 12 缩短到 7', unwritten, { fix: ['keyResultUnitMissing'], note: '天还是周' }),
  ]),
  entry('office-zh-55', 'zh-CN', [
    keyResult('用户平均 10 分钟内完成开户', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '平均多久',
    }),
  ]),
  entry('office-zh-56', 'zh-CN', [
    keyResult('制定并发布数据安全管理办法', unwritten, { fix: ['keyResultIsActivity'], note: '两个动词，都是动作' }),
  ]),
  entry(
    'office-zh-57',
    'zh-CN',
    [keyResult('打通 CRM 与呼叫中心', unwritten, { fix: ['keyResultIsActivity'], note: '动作' })],
    'mixed',
  ),
  entry('office-zh-58', 'zh-CN', [keyResult('门店小程序点单占比 45% → 70%', unwritten, { fix: [], note: '结果' })]),
  entry('office-en-01', 'en', [
    objective('1) Make every store feel local', { fix: [], note: '1) is a place in a list' }),
  ]),
  entry('office-en-02', 'en', [
    objective('O2: Launch the partner portal', { fix: ['objectiveIsDeliverable'], note: 'O2 is its number' }),
  ]),
  entry('office-en-03', 'en', [
    objective('Make every release a non-event', {
      fix: [],
      consider: ['objectiveWithoutWhy'],
      note: 'what is there becomes something else',
    }),
  ]),
  entry('office-en-04', 'en', [
    objective('Make onboarding something new hires brag about', {
      fix: [],
      note: 'what is there becomes something else',
    }),
  ]),
  entry('office-en-05', 'en', [
    objective('Make a portal for dealers', { fix: ['objectiveIsDeliverable'], note: 'a portal' }),
  ]),
  entry('office-en-06', 'en', [
    objective('Release managers sleep through every release', { fix: [], note: 'a job title' }),
  ]),
  entry('office-en-07', 'en', [
    objective('Ship with confidence every single day', {
      fix: [],
      consider: ['objectiveWithoutWhy'],
      note: 'a way to work, for whom?',
    }),
  ]),
  entry('office-en-08', 'en', [objective('Bring complaints to zero!', { fix: ['objectiveHasNumber'], note: 'zero' })]),
  entry('office-en-09', 'en', [
    keyResult('2) Launch the partner portal', unwritten, {
      fix: ['keyResultIsActivity'],
      note: '2) is a place in a list',
    }),
  ]),
  entry('office-en-10', 'en', [keyResult('KR1: NPS from 20 to 40', unwritten, { fix: [], note: 'KR1 is its number' })]),
  entry('office-en-11', 'en', [
    keyResult('Cut onboarding from 3 weeks to 5 days', unwritten, { fix: [], note: 'weeks are longer than days' }),
  ]),
  entry('office-en-12', 'en', [
    keyResult('Cut page load from 900ms to 2.4s', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: 'longer, not shorter',
    }),
  ]),
  entry('office-en-13', 'en', [
    keyResult('Deploy frequency from once a month to once a week', unwritten, { fix: [], note: 'how often' }),
  ]),
  entry('office-en-14', 'en', [
    keyResult('Rank in the app store from 48 to 10', unwritten, { fix: [], note: 'a smaller rank is a better one' }),
  ]),
  entry('office-en-15', 'en', [
    keyResult('Break even in the Shenzhen region', unwritten, { fix: [], note: 'zero without a number' }),
  ]),
  entry('office-en-16', 'en', [
    keyResult('✅ Train all store managers', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'the picture says nothing',
    }),
  ]),
]
