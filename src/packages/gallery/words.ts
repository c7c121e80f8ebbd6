import en from '@locales/en/gallery.json'
import zh from '@locales/zh-CN/gallery.json'
import { addWords } from '../../i18n'

addWords('gallery', { 'zh-CN': zh, en })
