import { say } from '../texts'
import { megabytes, milliseconds, percent, seconds, steps, times } from '../units'
import { type DemoObjective, keyResult, maintain, metric, note, objective } from '../writing'

export const mobile: readonly DemoObjective[] = [
  objective(
    'mob-basement',
    'team',
    'shen-yu',
    say('在没有信号的地下车间也能照常干活', 'Work carries on in basements with no signal'),
    say(
      '泵房、电缆沟、冷库都没信号。师傅爬上来才能提交，很多人干脆回办公室补，补就会漏。',
      'Pump rooms, cable ducts, cold stores: no signal in any of them. Technicians climb back up to submit, or type it in later from memory, and things get lost.',
    ),
    [
      keyResult(
        'sync-once',
        say('离线工单一次同步成功率', 'Offline jobs that sync at the first attempt'),
        metric([88.5, 92, 96.5, 99], percent),
        'steady',
        {
          owner: 'gu-nan',
          notes: [
            note(3, '断点续传先在两家冷库客户灰度。', 'Resumable uploads are live for two cold-store customers.'),
            note(
              6,
              '照片压缩改到入队前做，弱网下的失败少了大半。',
              'Photos are compressed before they queue. Most weak-network failures are gone.',
            ),
          ],
        },
      ),
      keyResult(
        'crash',
        say('Android 端崩溃率', 'Crash rate on Android'),
        metric([0.92, 0.7, 0.4, 0.2], percent),
        'wobble',
        {
          owner: 'bai-yang',
          notes: [
            note(
              4,
              '新版在一款老款三防机上崩得厉害，已回退相机组件。',
              'The new build crashed hard on one old rugged phone, so the camera component is rolled back.',
            ),
            note(
              7,
              '借到了那款机器，问题定位到内存回收。',
              'Got hold of that very phone. It is a memory reclaim problem.',
            ),
          ],
        },
      ),
      keyResult(
        'lost-jobs',
        say('因断网丢单引起的投诉', 'Complaints about jobs lost without a network'),
        metric([14, 10, 5, 1], times),
        'steady',
        {
          owner: 'jiang-lin',
          quietFor: 3,
          notes: [
            note(
              4,
              '这两周只有一起，是手机存储满了，加了提示。',
              'Only one in two weeks, from a phone with full storage. Added a warning for that.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['field', 'field/rating'] },
  ),
  objective(
    'mob-scan',
    'team',
    'shen-yu',
    say('扫码即开工，不让师傅多等一步', 'Scan and start, with nothing in between'),
    say(
      '师傅戴着手套、站在机器边，多一步就少一个人用。',
      'Our user wears gloves and stands beside a running machine. Every extra step loses somebody.',
    ),
    [
      keyResult(
        'cold-start',
        say('冷启动到能操作的时间', 'Time from a cold start to the first usable screen'),
        metric([4.6, 3.8, 2.6, 1.8], seconds),
        'steady',
        {
          owner: 'luo-xiaoman',
          notes: [
            note(
              6,
              '首页接口合成一个，低端机体感最明显。',
              'One request for the whole first screen. Cheap phones benefit most.',
            ),
          ],
        },
      ),
      keyResult(
        'steps',
        say('报一次修要点的步数', 'Taps it takes to report a fault'),
        metric([9, 8, 6, 4], steps),
        'ahead',
        {
          owner: 'gu-nan',
          notes: [
            note(
              4,
              '设备、位置从二维码带出来，不用再选。',
              'Machine and place now come from the code on the machine. Nothing to pick.',
            ),
          ],
        },
      ),
      keyResult(
        'package',
        say('小程序主包大小', 'Size of the main package'),
        maintain(0.8, 1.4, [1.3, 1.35, 1.38, 1.44, 1.36, 1.31], megabytes),
        'wobble',
        {
          owner: 'luo-xiaoman',
          notes: [
            note(
              8,
              '新图表库把主包顶超了，改成分包按需加载。',
              'The new chart library pushed us over. Moving it to a subpackage.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['field/dispatch', 'design-gloves'] },
  ),
  objective(
    'gu-photos',
    'person',
    'gu-nan',
    say('随手拍的照片，一张都不丢', 'Not one photo taken on the job is lost'),
    say(
      '照片是师傅干过活的证据。丢一张，他就不再信这个工具。',
      'A photo proves the work was done. Lose one and the technician stops trusting us.',
    ),
    [
      keyResult(
        'lost',
        say('弱网下丢失的照片占比', 'Photos lost on weak networks'),
        metric([3.8, 2.8, 1.2, 0.2], percent),
        'steady',
        {
          notes: [
            note(
              5,
              '先落本地再上传，杀掉小程序再打开也能续上。',
              'Stored first, sent later. It even resumes after the app was closed.',
            ),
          ],
        },
      ),
      keyResult(
        'wait',
        say('拍完到可以继续操作的等待', 'Wait after a photo before work can go on'),
        metric([2100, 1600, 800, 300], milliseconds),
        'ahead',
        {
          notes: [note(4, '压缩挪到后台，界面不再卡住。', 'Compression moved to the background. Nothing freezes.')],
        },
      ),
    ],
    { aligns: ['mob-basement/sync-once'] },
  ),
  objective(
    'bai-rugged',
    'person',
    'bai-yang',
    say('再旧的三防机也跑得动', 'It runs on the oldest rugged phone in the shop'),
    say(
      '工厂的三防机一用就是五年。我们手里都是新机，看不到他们看到的卡顿。',
      'Plants keep rugged phones for five years. Ours are new, so we never see the stutter they see.',
    ),
    [
      keyResult(
        'smooth',
        say('老机型上滑动不卡的页面占比', 'Screens that scroll smoothly on old phones'),
        metric([38, 50, 72, 90], percent),
        'stuck',
        {
          notes: [
            note(
              5,
              '列表换了实现，一半老机型还是卡，瓶颈不在这里。',
              'Replaced the list; half of the old phones still stutter. The bottleneck is elsewhere.',
            ),
            note(
              7,
              '怀疑是系统 WebView 太旧，想请产品定一个最低版本。',
              'I suspect the outdated system WebView. I want Product to set a minimum version.',
            ),
          ],
        },
      ),
      keyResult(
        'memory',
        say('内存不足被系统关掉的次数', 'Times the system closes us for lack of memory'),
        metric([64, 50, 28, 12], times),
        'wobble',
        { quietFor: 2 },
      ),
    ],
    { aligns: ['mob-basement/crash'] },
  ),
]
