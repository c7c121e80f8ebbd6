import { say } from '../texts'
import { articles, days, people, percent, points, times } from '../units'
import { type DemoObjective, keyResult, metric, milestone, note, objective } from '../writing'

export const design: readonly DemoObjective[] = [
  objective(
    'design-gloves',
    'team',
    'pei-wen',
    say('戴着手套、站在机器旁也能用得顺', 'Easy to use in gloves, next to a running machine'),
    say(
      '我们在明亮安静的办公室里画图，师傅在油污和噪声里用。这个距离必须缩短。',
      'We draw in a bright, quiet office. It is used in oil and noise. That distance has to shrink.',
    ),
    [
      keyResult(
        'first-try',
        say('新手第一次独立完成点检的比例', 'First-timers who finish an inspection unaided'),
        metric([52, 60, 74, 85], percent),
        'steady',
        {
          owner: 'tao-ran',
          notes: [
            note(
              4,
              '在冲压车间看了八位师傅，最大的坎是看不懂“偏差项”。',
              'Watched eight technicians in a press shop. The biggest hurdle was our word for “deviation”.',
            ),
            note(
              7,
              '换成“不正常的地方”之后，几乎没人再停下来问。',
              'We now say “anything not right?” and hardly anybody stops to ask.',
            ),
          ],
        },
      ),
      keyResult(
        'mistaps',
        say('点错后返回的操作占比', 'Taps that are undone straight away'),
        metric([11.5, 9.5, 6, 3.5], percent),
        'steady',
        {
          owner: 'lu-jin',
          notes: [
            note(
              6,
              '大按钮版本在戴手套测试里误触少了一半。',
              'With larger buttons, gloved testers mis-tap half as often.',
            ),
          ],
        },
      ),
      keyResult(
        'contrast',
        say('强光下仍看得清的核心页面占比', 'Core screens readable in direct sunlight'),
        metric([40, 55, 80, 100], percent),
        'ahead',
        {
          owner: 'lu-jin',
        },
      ),
    ],
    { aligns: ['field/rating'] },
  ),
  objective(
    'design-onsite',
    'team',
    'pei-wen',
    say('团队里的每个人都见过真正的用户', 'Everyone on the team has met a real user'),
    say(
      '用户研究不是研究员一个人的事。亲眼见过，争论会少很多。',
      "Research is not one person's job. Once you have seen it yourself, most arguments end.",
    ),
    [
      keyResult(
        'visits',
        say('本季去过客户现场的产品与研发同事', 'Product and engineering people who went on site'),
        metric([6, 12, 20, 28], people),
        'steady',
        {
          owner: 'zhuang-ziyi',
          notes: [
            note(
              5,
              '平台组去了轧钢厂，回来就把告警文案改了。',
              'Platform visited a rolling mill and rewrote the alarm texts the day they came back.',
            ),
          ],
        },
      ),
      keyResult(
        'stories',
        say('被需求文档引用过的现场记录', 'Field notes that product documents refer to'),
        metric([4, 9, 16, 24], articles),
        'slow',
        {
          owner: 'zhuang-ziyi',
          quietFor: 2,
        },
      ),
    ],
    { aligns: ['product-less/evidence'] },
  ),
  objective(
    'tao-words',
    'person',
    'tao-ran',
    say('界面说师傅们自己说的话', 'The interface speaks the way technicians do'),
    say(
      '“工单流转异常”没人看得懂，“没派出去”一听就明白。',
      'Nobody knows what “work order transition exception” means. “Nobody has it yet” they get at once.',
    ),
    [
      keyResult(
        'help',
        say('因看不懂提示而求助的次数', 'Calls for help because a message made no sense'),
        metric([37, 30, 18, 8], times),
        'steady',
        {
          notes: [
            note(
              5,
              '把求助最多的二十句先改了，杜若那边电话明显少了。',
              "Rewrote the twenty messages people called about most. Du Ruo's phone is noticeably quieter.",
            ),
          ],
        },
      ),
      keyResult(
        'read-aloud',
        say('由师傅念过一遍再上线的文案占比', 'Texts read aloud by a technician before release'),
        metric([0, 25, 60, 90], percent),
        'stuck',
        {
          notes: [
            note(
              7,
              '约不到固定的师傅，打算请崔浩在驻场时顺手帮忙。',
              'I cannot find technicians with regular time. Asking Cui Hao to do it while he is on site anyway.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['design-gloves/first-try'] },
  ),
  objective(
    'zhuang-panel',
    'person',
    'zhuang-ziyi',
    say('想听师傅的意见，随时有人可问', 'There is always a technician to ask'),
    say(
      '每次访谈都要托销售找人，一等就是两周，等到了决定已经做完。',
      'Each interview starts with a favour from Sales and a two-week wait, by which time we have already decided.',
    ),
    [
      keyResult(
        'panel',
        say('愿意长期参与的一线师傅', 'Technicians who agreed to stay in touch'),
        metric([8, 20, 40, 60], people),
        'ahead',
        {
          notes: [
            note(
              4,
              '在培训现场直接邀请，比电话有效得多。',
              'Asking people in person at trainings works far better than the phone.',
            ),
          ],
        },
      ),
      keyResult(
        'wait',
        say('从提出问题到听到第一个回答的天数', 'Days from a question to its first answer'),
        metric([13, 10, 5, 2], days),
        'steady',
      ),
      keyResult(
        'useful',
        say('产品同事认为访谈有用的程度', 'How useful product colleagues find the interviews'),
        metric([6.2, 6.8, 7.8, 8.6], points),
        'slow',
        { quietFor: 3 },
      ),
    ],
    { aligns: ['design-onsite'] },
  ),
  objective(
    'lu-icons',
    'person',
    'lu-jin',
    say('老师傅不用识字也能找到要点的地方', 'Find the right button without reading a word'),
    say(
      '不少老师傅不看字，看位置和图形。我们的图标一半是抽象的。',
      'Many older technicians go by place and shape, not by words. Half of our icons are abstract.',
    ),
    [
      keyResult(
        'recognised',
        say('一眼能认出含义的图标占比', 'Icons recognised at a glance'),
        metric([51, 60, 75, 90], percent),
        'silent',
      ),
      keyResult('set', say('新图标全部替换上线', 'The new icons are live everywhere'), milestone(null), 'silent'),
    ],
    { aligns: ['design-gloves'], published: 'lately' },
  ),
]
