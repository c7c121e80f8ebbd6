import enRoster from '@locales/en/roster.json'
import zhRoster from '@locales/zh-CN/roster.json'
import { addWords } from '../../i18n'

addWords('roster', { 'zh-CN': zhRoster, en: enRoster })
