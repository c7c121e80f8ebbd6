import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

const floors = ['domain', 'cloudfunctions', 'src', 'localcloud', 'demo']

/** The floors a floor may import from; everything else of ours is behind a wall (docs/architecture.md). */
const mayImport = {
  domain: [],
  cloudfunctions: ['domain'],
  src: ['domain'],
  localcloud: [],
  demo: ['domain', 'cloudfunctions'],
}

const walls = floors.map((floor) => ({
  target: `./${floor}`,
  from: floors.filter((other) => other !== floor && !mayImport[floor].includes(other)).map((other) => `./${other}`),
  message: `${floor}/ may import only: ${mayImport[floor].join(', ') || 'nothing of ours'}`,
}))

export default typescript.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', '**/*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...typescript.configs.strict],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'domain/ has no clock: take the time as an argument',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'domain/ has no clock: take the time as an argument',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'domain/ has no randomness: take it as an argument',
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'fetch', 'Intl'],
    },
  },
  { files: ['scripts/**', 'localcloud/**', 'demo/**', 'test/**'], rules: { 'no-console': 'off' } },
)
