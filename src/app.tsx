import type { PropsWithChildren } from 'react'
import './polyfill/standard'
import './i18n'
import { CloudProvider } from './cloud/CloudProvider'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return <CloudProvider>{children}</CloudProvider>
}
