import enReminding from '@locales/en/reminding.json'
import zhReminding from '@locales/zh-CN/reminding.json'
import { addWords } from '../../i18n'

addWords('reminding', { 'zh-CN': zhReminding, en: enReminding })
