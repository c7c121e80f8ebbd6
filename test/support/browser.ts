import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

/** Where a browser usually is, in the order of preference; the download of playwright-core comes last. */
const usualPlaces = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium.executablePath(),
]

/** @throws Error saying how to get one, when this machine has no Chromium */
export function browserPath(): string {
  const found = usualPlaces.find((path) => path && existsSync(path))
  if (!found) throw new Error('no Chromium here: `npm test` installs one, or name yours in CHROMIUM_PATH')
  return found
}

/** Starts a headless Chromium that keeps quiet towards the outside world. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface PhoneLook {
  locale?: 'zh-CN' | 'en-US'
  colorScheme?: 'light' | 'dark'
  /** px; 390 × 844 unless told */
  viewport?: { width: number; height: number }
}

/** A fresh window in the size of a phone, in Shanghai, with its own storage. */
export function phoneWindow(
  browser: Browser,
  look: PhoneLook = {},
  more: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: look.viewport ?? { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    locale: look.locale ?? 'zh-CN',
    colorScheme: look.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    ...more,
  })
}

/** @returns for instance `Chromium 141.0.7390.54` */
export function browserVersion(): string {
  return execFileSync(browserPath(), ['--version'], { encoding: 'utf8' }).trim()
}
