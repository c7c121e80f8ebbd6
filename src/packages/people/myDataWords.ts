import enMyData from '@locales/en/myData.json'
import enNotice from '@locales/en/notice.json'
import zhMyData from '@locales/zh-CN/myData.json'
import zhNotice from '@locales/zh-CN/notice.json'
import { addWords } from '../../i18n'

addWords('myData', { 'zh-CN': zhMyData, en: enMyData })
addWords('notice', { 'zh-CN': zhNotice, en: enNotice })
