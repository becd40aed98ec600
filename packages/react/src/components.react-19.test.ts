import { describeComponents } from './components.fixture.ts';

describeComponents(19);
