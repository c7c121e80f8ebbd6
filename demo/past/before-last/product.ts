import { say } from '../../texts'
import { items, minutes, percent } from '../../units'
import { baseline, type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const product: readonly DemoObjective[] = [
  objective(
    'product-listen',
    'department',
    'su-heng',
    say('做决定之前，先听一线怎么说', 'Hear the shop floor before deciding'),
    say(
      '需求多半来自老板和销售，用的人反而没有说话的地方。',
      'Requests come from bosses and Sales. Those who use it have no say.',
    ),
    [
      keyResult(
        'heard',
        say('有一线师傅意见的需求占比', "Requests that include a technician's view"),
        metric([8, 18, 35, 50], percent),
        'slow',
        {
          owner: 'zhuang-ziyi',
          notes: [
            note(
              7,
              '白天师傅没空，改成夜班吃宵夜的时候聊。',
              "Technicians have no time by day, so we talk over the night shift's supper.",
            ),
          ],
        },
      ),
      keyResult(
        'reopened',
        say('上线后一个月内返工的功能占比', 'Features reworked within a month of release'),
        metric([40, 35, 26, 18], percent),
        'wobble',
        { owner: 'qin-man' },
      ),
      keyResult(
        'use-known',
        say('弄清各模块真实使用率', 'How much each module is really used'),
        baseline(44, percent),
        'steady',
        {
          owner: 'cao-yue',
          notes: [
            note(
              5,
              '埋点补齐了，常用模块不到一半，比想象的少。',
              'Tracking is complete. Under half of the modules are in regular use, fewer than we thought.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['choose'] },
  ),
  objective(
    'design-words',
    'team',
    'pei-wen',
    say('同一件事，处处叫同一个名字', 'One thing has one name everywhere'),
    say('工单、任务、派工单，三个词说的是一回事。', 'Work order, task, job: three words for one thing.'),
    [
      keyResult(
        'terms',
        say('含义重复的界面用词', 'Terms on screen that mean the same'),
        metric([41, 32, 18, 8], items),
        'steady',
        { owner: 'tao-ran' },
      ),
      keyResult(
        'understand',
        say('新用户看懂首页用词的比例', 'New users who understand the words on the first page'),
        metric([57, 64, 76, 86], percent),
        'steady',
        {
          owner: 'tao-ran',
          notes: [
            note(6, '“派工”改成“派单”，没人再问了。', 'We settled on “job” for all three, and the questions stopped.'),
          ],
        },
      ),
    ],
    { aligns: ['product-listen'] },
  ),
  objective(
    'ye-templates',
    'person',
    'ye-qingyang',
    say('点检表不再从白纸开始', 'No inspection sheet starts from a blank page'),
    say('每家客户都从头列一遍，列出来的却大同小异。', 'Every customer lists the same checks from scratch.'),
    [
      keyResult(
        'template-use',
        say('从模板建起的点检表占比', 'Inspection sheets that begin with a template'),
        metric([5, 20, 45, 65], percent),
        'steady',
        {
          notes: [
            note(
              6,
              '空压机和行车两套模板最受欢迎，先补齐这两类。',
              'Compressors and cranes are what people want most, so those come first.',
            ),
          ],
        },
      ),
      keyResult(
        'setup',
        say('建好第一张点检表的时间', 'Time to set up a first inspection sheet'),
        metric([48, 38, 22, 12], minutes),
        'ahead',
      ),
    ],
    { aligns: ['product-listen'] },
  ),
]
