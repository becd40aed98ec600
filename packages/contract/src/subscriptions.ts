import * as v from 'valibot';
import { subscription } from './account.ts';
import { limits } from './limits.ts';
import { openList } from './list.ts';

/** Answer of `GET /v1/subscriptions`. */
export const subscriptions = v.object({ subscriptions: openList(subscription, limits.products) });
