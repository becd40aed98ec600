export {
  account,
  accountHold,
  corporateContact,
  paymentMethod,
  runningTrial,
  subscription,
} from './account.ts';
export { address } from './address.ts';
export { cart } from './cart.ts';
export { catalogue, plan, price, pricing, product } from './catalogue.ts';
export { limits } from './limits.ts';
export { isAllowedPicture, isAllowedUrl } from './link.ts';
export type { MatchesDomain } from './matches-domain.ts';
export { assertedMoney, money } from './money.ts';
export { openOrders, order } from './order.ts';
export { parseProblemWithoutQuote, parseRequest, parseResponse, pointer } from './parse.ts';
export { parseProblem } from './parse-problem.ts';
export { problem, problemStatus } from './problem.ts';
export { legal, quote } from './quote.ts';
export { addressRequest, billingDetailsRequest } from './requests/billing-details.ts';
export { cartRequest } from './requests/cart.ts';
export { orderRequest } from './requests/order.ts';
export { paymentRequest } from './requests/payment.ts';
export { quoteRequest } from './requests/quote.ts';
export { trialRequest } from './requests/trial.ts';
export { vatCheckRequest } from './requests/vat-check.ts';
export { session, sessionRequest } from './session.ts';
export type { Session, SessionRequest } from './session.ts';
export { subscriptions } from './subscriptions.ts';
export { trial } from './trial.ts';
export { vatCheck } from './vat.ts';
