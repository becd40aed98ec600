import { resolve } from 'node:path';

export default {
  mode: 'production',
  entry: './src/index.js',
  output: { path: resolve('dist'), filename: 'main.js' },
  performance: { hints: false },
};
