import type { Role } from '@domain/people/model'
import { type DepartmentKey } from './departments'
import { type Both, say } from './texts'

/** Somebody at the demo company. */
export interface DemoPerson {
  key: string
  name: Both
  department: DepartmentKey
  title: Both
  /** The direct manager's key. */
  manager: string | null
  /** Besides `member`, which everyone is who works here. */
  role?: Exclude<Role, 'member'>
  /** Works elsewhere, and sees what is shared. */
  outside?: true
  left?: true
}

const person = <Key extends string>(
  key: Key,
  name: Both,
  department: DepartmentKey,
  title: Both,
  manager: string | null,
  more: Pick<DemoPerson, 'role' | 'outside' | 'left'> = {},
) => ({ key, name, department, title, manager, ...more })

const champion = { role: 'champion' } as const

const table = [
  person('chen-yi', say('陈屹', 'Chen Yi'), 'root', say('创始人兼首席执行官', 'Founder and CEO'), null, {
    role: 'sponsor',
  }),
  person('qu-fei', say('曲菲', 'Qu Fei'), 'root', say('总经理助理', 'Chief of Staff'), 'chen-yi'),
  person('mu-xue', say('穆雪', 'Mu Xue'), 'root', say('财务负责人', 'Head of Finance'), 'chen-yi'),
  person('fang-wei', say('方惟', 'Fang Wei'), 'root', say('外部 OKR 教练', 'OKR Coach (external)'), null, {
    role: 'coach',
    outside: true,
  }),

  person('zhou-mu', say('周牧', 'Zhou Mu'), 'engineering', say('研发副总裁', 'VP of Engineering'), 'chen-yi'),
  person('liang-yizhou', say('梁一舟', 'Liang Yizhou'), 'platform', say('平台组负责人', 'Platform Lead'), 'zhou-mu'),
  person(
    'xu-qinghe',
    say('许清禾', 'Xu Qinghe'),
    'platform',
    say('架构师', 'Staff Engineer'),
    'liang-yizhou',
    champion,
  ),
  person('he-jiashu', say('何嘉树', 'He Jiashu'), 'platform', say('后端工程师', 'Backend Engineer'), 'liang-yizhou'),
  person('tang-mo', say('唐墨', 'Tang Mo'), 'platform', say('后端工程师', 'Backend Engineer'), 'liang-yizhou'),
  person('qiao-shiyu', say('乔诗语', 'Qiao Shiyu'), 'platform', say('数据工程师', 'Data Engineer'), 'liang-yizhou'),
  person('ren-ke', say('任恪', 'Ren Ke'), 'platform', say('运维工程师', 'Site Reliability Engineer'), 'liang-yizhou'),
  person('shen-yu', say('沈屿', 'Shen Yu'), 'mobile', say('移动组负责人', 'Mobile Lead'), 'zhou-mu'),
  person('gu-nan', say('顾南', 'Gu Nan'), 'mobile', say('小程序工程师', 'Mini Program Engineer'), 'shen-yu'),
  person('bai-yang', say('白杨', 'Bai Yang'), 'mobile', say('Android 工程师', 'Android Engineer'), 'shen-yu'),
  person('luo-xiaoman', say('罗小满', 'Luo Xiaoman'), 'mobile', say('前端工程师', 'Front-end Engineer'), 'shen-yu'),
  person('jiang-lin', say('江临', 'Jiang Lin'), 'mobile', say('iOS 工程师', 'iOS Engineer'), 'shen-yu'),
  person('song-ci', say('宋词', 'Song Ci'), 'quality', say('质量组负责人', 'Quality Lead'), 'zhou-mu'),
  person('yu-wan', say('余晚', 'Yu Wan'), 'quality', say('测试工程师', 'Test Engineer'), 'song-ci'),
  person(
    'meng-qiao',
    say('孟乔', 'Meng Qiao'),
    'quality',
    say('自动化测试工程师', 'Test Automation Engineer'),
    'song-ci',
  ),
  person('dai-yun', say('戴允', 'Dai Yun'), 'quality', say('安全工程师', 'Security Engineer'), 'song-ci'),

  person('su-heng', say('苏衡', 'Su Heng'), 'product', say('产品负责人', 'Head of Product'), 'chen-yi'),
  person('qin-man', say('秦蔓', 'Qin Man'), 'planning', say('高级产品经理', 'Senior Product Manager'), 'su-heng'),
  person('wei-zhao', say('魏昭', 'Wei Zhao'), 'planning', say('产品经理', 'Product Manager'), 'qin-man'),
  person('ye-qingyang', say('叶青扬', 'Ye Qingyang'), 'planning', say('产品经理', 'Product Manager'), 'qin-man'),
  person('cao-yue', say('曹越', 'Cao Yue'), 'planning', say('数据产品经理', 'Data Product Manager'), 'qin-man'),
  person('pei-wen', say('裴雯', 'Pei Wen'), 'design', say('设计负责人', 'Design Lead'), 'su-heng', champion),
  person('tao-ran', say('陶然', 'Tao Ran'), 'design', say('交互设计师', 'Interaction Designer'), 'pei-wen'),
  person('lu-jin', say('陆槿', 'Lu Jin'), 'design', say('视觉设计师', 'Visual Designer'), 'pei-wen'),
  person('zhuang-ziyi', say('庄子逸', 'Zhuang Ziyi'), 'design', say('用户研究员', 'User Researcher'), 'pei-wen'),

  person('han-lu', say('韩露', 'Han Lu'), 'marketing', say('市场总监', 'Marketing Director'), 'chen-yi'),
  person('feng-shuo', say('冯朔', 'Feng Shuo'), 'content', say('内容与品牌负责人', 'Content and Brand Lead'), 'han-lu'),
  person('jian-ning', say('简宁', 'Jian Ning'), 'content', say('内容编辑', 'Content Editor'), 'feng-shuo', champion),
  person('shao-yifan', say('邵一帆', 'Shao Yifan'), 'content', say('品牌设计师', 'Brand Designer'), 'feng-shuo'),
  person('tian-mi', say('田觅', 'Tian Mi'), 'growth', say('增长负责人', 'Growth Lead'), 'han-lu'),
  person('kong-lan', say('孔澜', 'Kong Lan'), 'growth', say('数字营销经理', 'Digital Marketing Manager'), 'tian-mi'),
  person('yao-zhiyuan', say('姚致远', 'Yao Zhiyuan'), 'growth', say('市场活动经理', 'Events Manager'), 'tian-mi'),
  person('ding-yan', say('丁妍', 'Ding Yan'), 'growth', say('伙伴市场经理', 'Partner Marketing Manager'), 'tian-mi'),

  person('gao-yuan', say('高原', 'Gao Yuan'), 'sales', say('销售副总裁', 'VP of Sales'), 'chen-yi'),
  person('wan-jing', say('万静', 'Wan Jing'), 'sales', say('销售运营经理', 'Sales Operations Manager'), 'gao-yuan'),
  person('wu-zhengyang', say('吴正阳', 'Wu Zhengyang'), 'east', say('华东区经理', 'East China Manager'), 'gao-yuan'),
  person('xie-tingting', say('谢婷婷', 'Xie Tingting'), 'east', say('客户经理', 'Account Executive'), 'wu-zhengyang'),
  person('hu-bin', say('胡斌', 'Hu Bin'), 'east', say('客户经理', 'Account Executive'), 'wu-zhengyang'),
  person('ma-siyuan', say('马思远', 'Ma Siyuan'), 'east', say('方案顾问', 'Solution Consultant'), 'wu-zhengyang'),
  person('zheng-kaiwen', say('郑凯文', 'Zheng Kaiwen'), 'south', say('华南区经理', 'South China Manager'), 'gao-yuan'),
  person('liu-peishan', say('刘佩珊', 'Liu Peishan'), 'south', say('客户经理', 'Account Executive'), 'zheng-kaiwen'),
  person('huang-zihao', say('黄子豪', 'Huang Zihao'), 'south', say('客户经理', 'Account Executive'), 'zheng-kaiwen'),
  person('lu-weiming', say('陆为鸣', 'Lu Weiming'), 'south', say('客户经理', 'Account Executive'), 'zheng-kaiwen', {
    left: true,
  }),
  person('guan-shu', say('关舒', 'Guan Shu'), 'success', say('客户成功负责人', 'Customer Success Lead'), 'gao-yuan'),
  person(
    'lin-zhixia',
    say('林知夏', 'Lin Zhixia'),
    'success',
    say('客户成功经理', 'Customer Success Manager'),
    'guan-shu',
  ),
  person(
    'pan-xinyue',
    say('潘欣悦', 'Pan Xinyue'),
    'success',
    say('客户成功经理', 'Customer Success Manager'),
    'guan-shu',
    champion,
  ),
  person('cui-hao', say('崔浩', 'Cui Hao'), 'success', say('实施顾问', 'Implementation Consultant'), 'guan-shu'),
  person('shi-lei', say('石磊', 'Shi Lei'), 'success', say('技术支持工程师', 'Support Engineer'), 'guan-shu'),
  person('du-ruo', say('杜若', 'Du Ruo'), 'success', say('客服专员', 'Support Specialist'), 'guan-shu'),

  person('yan-shaoqing', say('严少卿', 'Yan Shaoqing'), 'legal', say('法务负责人', 'General Counsel'), 'chen-yi'),
  person('bi-lan', say('毕岚', 'Bi Lan'), 'legal', say('法务专员', 'Legal Counsel'), 'yan-shaoqing'),
  person('xiang-nan', say('项楠', 'Xiang Nan'), 'legal', say('合规专员', 'Compliance Specialist'), 'yan-shaoqing'),

  person('cheng-an', say('程安', 'Cheng An'), 'hr', say('人力资源负责人', 'Head of HR'), 'chen-yi', {
    role: 'administrator',
  }),
  person('lei-ming', say('雷鸣', 'Lei Ming'), 'recruiting', say('招聘负责人', 'Recruiting Lead'), 'cheng-an'),
  person('fan-xiaoyu', say('范晓雨', 'Fan Xiaoyu'), 'recruiting', say('招聘专员', 'Recruiter'), 'lei-ming'),
  person(
    'zhong-qi',
    say('钟琪', 'Zhong Qi'),
    'development',
    say('组织发展负责人', 'Organisation Development Lead'),
    'cheng-an',
    champion,
  ),
  person('niu-wanting', say('牛婉婷', 'Niu Wanting'), 'development', say('培训经理', 'Learning Manager'), 'zhong-qi'),
  person('jin-ze', say('金泽', 'Jin Ze'), 'development', say('人力资源业务伙伴', 'HR Business Partner'), 'zhong-qi'),
]

export type PersonKey = (typeof table)[number]['key']

export const people: readonly (DemoPerson & { key: PersonKey })[] = table

/** Who heads a department: they review whoever has no manager. */
export const heads: Partial<Record<DepartmentKey, PersonKey>> = {
  root: 'chen-yi',
  engineering: 'zhou-mu',
  product: 'su-heng',
  marketing: 'han-lu',
  sales: 'gao-yuan',
  legal: 'yan-shaoqing',
  hr: 'cheng-an',
}

/** Good ways in, shown first by the local sign-in: a member, a manager, a champion, the sponsor, the administrator. */
export const suggested: readonly PersonKey[] = ['lin-zhixia', 'shen-yu', 'zhong-qi', 'chen-yi', 'cheng-an']

/** The departments that champions coach besides their own. */
export const coaches: Partial<Record<PersonKey, readonly DepartmentKey[]>> = {
  'xu-qinghe': ['mobile', 'quality'],
  'pei-wen': ['planning'],
  'jian-ning': ['growth', 'legal'],
  'pan-xinyue': ['east', 'south'],
  'zhong-qi': ['recruiting'],
}

/** The champion who holds the rollout together. */
export const coordinator: PersonKey = 'zhong-qi'
