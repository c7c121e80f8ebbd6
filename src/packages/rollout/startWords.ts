import enStart from '@locales/en/start.json'
import zhStart from '@locales/zh-CN/start.json'
import { addWords } from '../../i18n'

addWords('start', { 'zh-CN': zhStart, en: enStart })
