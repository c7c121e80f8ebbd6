import en from '@locales/en/librarySales.json'
import zh from '@locales/zh-CN/librarySales.json'
import { type Example, example, maintain, metric } from './example'
import { companies, orders } from './units'

export const sales: readonly Example[] = [
  example('atTheTable', 'company', { 'zh-CN': zh.atTheTable, en: en.atTheTable }, [
    metric(3, 8, 14, 18, companies),
    metric(14, 19, 26, 32, 'percent'),
    metric(81, 85, 91, 95, 'percent'),
  ]),
  example('weatherAnyMarket', 'company', { 'zh-CN': zh.weatherAnyMarket, en: en.weatherAnyMarket }, [
    metric(64, 57, 47, 40, 'percent'),
    metric(6, 10, 15, 18, 'items'),
    metric(22, 29, 38, 45, 'percent'),
  ]),
  example('localFace', 'department', { 'zh-CN': zh.localFace, en: en.localFace }, [
    metric(35, 52, 74, 90, 'percent'),
    metric(8, 16, 26, 34, 'percent'),
    metric(80, 128, 192, 240, 'tenThousandYuan'),
  ]),
  example('valueNotPrice', 'department', { 'zh-CN': zh.valueNotPrice, en: en.valueNotPrice }, [
    metric(42, 51, 63, 72, 'percent'),
    metric(48, 41, 32, 25, 'percent'),
    maintain(85, 100, 'percent'),
  ]),
  example('growingTogether', 'department', { 'zh-CN': zh.growingTogether, en: en.growingTogether }, [
    metric(11, 13.5, 16.5, 19, 'percent'),
    metric(30, 40, 54, 64, 'percent'),
    metric(2, 6, 11, 14, companies),
  ]),
  example('numbersToBuildOn', 'department', { 'zh-CN': zh.numbersToBuildOn, en: en.numbersToBuildOn }, [
    metric(34, 27, 17, 10, 'percent'),
    metric(29, 23.5, 16, 10, 'percent'),
    metric(26, 20, 11, 5, orders),
  ]),
  example('trustThatLasts', 'department', { 'zh-CN': zh.trustThatLasts, en: en.trustThatLasts }, [
    metric(41, 52, 66, 76, 'percent'),
    metric(38, 45, 55, 62, 'percent'),
    metric(9, 15, 22, 28, 'percent'),
  ]),
  example('justTheBeginning', 'team', { 'zh-CN': zh.justTheBeginning, en: en.justTheBeginning }, [
    metric(54, 64, 77, 86, 'percent'),
    metric(21, 28, 38, 45, 'percent'),
    metric(11, 8, 4, 1, 'times'),
  ]),
  example('heardOut', 'team', { 'zh-CN': zh.heardOut, en: en.heardOut }, [
    metric(19, 27, 38, 46, 'percent'),
    metric(7, 11, 16, 20, 'percent'),
    metric(13, 10, 6, 3, 'percent'),
  ]),
  example('introducedToPeers', 'person', { 'zh-CN': zh.introducedToPeers, en: en.introducedToPeers }, [
    metric(2, 6, 10, 13, companies),
    metric(78, 83, 90, 95, 'percent'),
    metric(25, 36, 50, 60, 'percent'),
  ]),
  example('trustedOnDetail', 'person', { 'zh-CN': zh.trustedOnDetail, en: en.trustedOnDetail }, [
    metric(38, 48, 62, 72, 'percent'),
    metric(46, 38, 26, 18, 'percent'),
    metric(24, 30, 39, 45, 'percent'),
  ]),
]
