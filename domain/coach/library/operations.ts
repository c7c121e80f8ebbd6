import en from '@locales/en/libraryOperations.json'
import zh from '@locales/zh-CN/libraryOperations.json'
import { type Example, example, maintain, metric } from './example'
import { companies, orders } from './units'

export const operations: readonly Example[] = [
  example('promisedDates', 'company', { 'zh-CN': zh.promisedDates, en: en.promisedDates }, [
    metric(83, 87, 93, 97, 'percent'),
    metric(420, 320, 190, 90, orders),
    maintain(9, 10.5, 'yuan'),
  ]),
  example('noNeedToInspect', 'company', { 'zh-CN': zh.noNeedToInspect, en: en.noNeedToInspect }, [
    metric(3, 8, 15, 20, companies),
    metric(310, 238, 142, 70, 'items'),
    metric(190, 145, 85, 40, 'tenThousandYuan'),
  ]),
  example('homeSafe', 'department', { 'zh-CN': zh.homeSafe, en: en.homeSafe }, [
    metric(14, 10, 5, 1, 'times'),
    metric(60, 120, 200, 260, 'items'),
    metric(18, 13.5, 7.5, 3, 'days'),
  ]),
  example('smallOrdersWelcome', 'department', { 'zh-CN': zh.smallOrdersWelcome, en: en.smallOrdersWelcome }, [
    metric(21, 17, 11, 7, 'days'),
    metric(6, 9, 13, 16, 'percent'),
    metric(24, 33, 45, 54, 'percent'),
  ]),
  example('likeTheirOwn', 'department', { 'zh-CN': zh.likeTheirOwn, en: en.likeTheirOwn }, [
    metric(15, 29, 47, 60, 'percent'),
    metric(8.5, 7.1, 5.2, 3.8, 'percent'),
    metric(9, 7.7, 6, 4.8, 'percent'),
  ]),
  example('saidOnceDone', 'department', { 'zh-CN': zh.saidOnceDone, en: en.saidOnceDone }, [
    metric(61, 68, 77, 84, 'percent'),
    metric(32, 25, 16, 9, 'percent'),
    metric(35, 47, 63, 75, 'percent'),
  ]),
  example('supplyChainWins', 'department', { 'zh-CN': zh.supplyChainWins, en: en.supplyChainWins }, [
    metric(12, 18, 27, 33, 'percent'),
    metric(16, 12, 7, 3, 'days'),
    metric(35, 48, 67, 80, 'percent'),
  ]),
  example('calmPeak', 'team', { 'zh-CN': zh.calmPeak, en: en.calmPeak }, [
    metric(11, 8.6, 5.4, 3, 'percent'),
    metric(540, 415, 245, 120, orders),
    metric(38, 30, 20, 12, 'hours'),
  ]),
  example('caredForInTime', 'team', { 'zh-CN': zh.caredForInTime, en: en.caredForInTime }, [
    metric(44, 34, 21, 12, 'hours'),
    metric(18, 33, 53, 68, 'percent'),
    metric(25, 37, 54, 66, 'percent'),
  ]),
  example('goodRoutes', 'person', { 'zh-CN': zh.goodRoutes, en: en.goodRoutes }, [
    metric(28, 23, 17, 12, 'percent'),
    metric(36, 28, 16, 8, 'times'),
    metric(84, 88, 93, 96.5, 'percent'),
  ]),
  example('neighboursByName', 'person', { 'zh-CN': zh.neighboursByName, en: en.neighboursByName }, [
    metric(90, 135, 195, 240, 'people'),
    metric(12, 26, 46, 60, 'items'),
    metric(33, 26, 17, 10, 'percent'),
  ]),
]
