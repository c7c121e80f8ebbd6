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

/** One suite a folder of `test/`; `house` holds the walls between the floors and the locales. */
module.exports = {
  projects: ['domain', 'house', 'localcloud', 'cloudfunctions', 'weapp', 'e2e'].map((name) => suite(name)),
  // Of a journey with several phones on a busy machine; a step that never comes is named after 20 seconds.
  testTimeout: 180_000,
}
