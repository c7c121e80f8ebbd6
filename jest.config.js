const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
]

const suite = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.{ts,tsx}`],
  transform: { '^.+\\.(t|j)sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(mingo|bson|croner)/)'],
  moduleNameMapper: {
    '^@domain/(.*)$': '<rootDir>/domain/$1',
    '^@locales/(.*)$': '<rootDir>/locales/$1',
    '^@config/(.*)$': '<rootDir>/config/$1',
  },
  ...extra,
})

/** What a suite prepares once for all its files. */
const demo = {
  globalSetup: '<rootDir>/test/support/snapshots/open.ts',
  globalTeardown: '<rootDir>/test/support/snapshots/close.ts',
}
const prepared = {
  cloudfunctions: { globalSetup: '<rootDir>/test/support/buildFunctions.mjs' },
  weapp: demo,
  e2e: demo,
}

/** One suite a folder of `test/`; `house` holds the walls between the floors and the locales. */
module.exports = {
  projects: ['domain', 'house', 'localcloud', 'cloudfunctions', 'weapp', 'e2e'].map((name) =>
    suite(name, prepared[name]),
  ),
  // Of a journey with several phones on a busy machine; a step that never comes is named after 20 seconds.
  testTimeout: 180_000,
}
