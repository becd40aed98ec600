import type { MailWords } from './mail-words.ts';

/** The English words of the mails. */
export const en: MailWords = {
  language: 'en',
  order: {
    subject: (order, seller) => `Your order ${order} with ${seller}`,
    thanks: 'Thank you for your order',
    number: (order) => `Order number ${order}`,
    view: 'View your order',
    change: (former, next) => `${former} now, ${next} after this order`,
    trial: 'Trial',
    trialText: {
      month: (date, amount) => `Free until ${date}. Then ${amount} per month unless you cancel before.`,
      year: (date, amount) => `Free until ${date}. Then ${amount} per year unless you cancel before.`,
    },
    billingDate: 'Billing date',
    discount: (code) => `Discount (“${code}”)`,
    credit: 'Credit for unused time',
    creditKept: 'Credit for your next invoices',
    product: 'Product',
    plan: 'Plan',
    licences: (units) => `Number of ${units}`,
    planPrice: 'Plan price',
    perUnit: {
      month: (price, unit) => `${price} per ${unit} per month`,
      year: (price, unit) => `${price} per ${unit} per year`,
    },
    flat: { month: (price) => `${price} per month`, year: (price) => `${price} per year` },
    period: 'Billing period',
    amount: 'Amount',
    figures: 'Your order',
    subtotal: 'Subtotal',
    tax: (rate) => `${rate} VAT`,
    includedTax: (rate) => `including ${rate} VAT`,
    reverseCharge: 'Reverse charge',
    total: 'Total due',
    payment: 'Payment method',
    invoice: (date) => `Invoice, payable by ${date}`,
    invoiceLater: 'Invoice',
    card: (digits) => (digits === '' ? 'Card' : `Card ending in ${digits}`),
    nothingDue: 'Nothing is due today.',
    next: 'Next billing date',
    recurring: {
      month: (amount, date) => `${date} (${amount} per month)`,
      year: (amount, date) => `${date} (${amount} per year)`,
    },
    terms: 'Terms of use',
    termsText: (version) => `The terms of use, version ${version}, apply to your order.`,
  },
  outcome: {
    arrived: (seller) => `Your order with ${seller} has arrived`,
    failed: (seller) => `Your order with ${seller} has not arrived`,
    notCharged: 'Your order could not be completed. Nothing was charged.',
    again: (seller) => `If you still want the products, please order again from ${seller}.`,
  },
  trial: {
    subject: (product, date) => `Welcome to ${product}: your trial runs until ${date}`,
    title: (product) => `Your trial of ${product} has started`,
    access: (product) => `You have access to ${product} right away.`,
    ends: (date) => `Free until ${date}. The trial then ends automatically; nothing is charged.`,
    buy: (product) =>
      `This is how you buy: choose ${product} and a plan in your account at any time, also while the trial runs.`,
    buyLink: (product) => `Buy ${product}`,
    noBuy: (product) => `${product} can only be tried for now.`,
  },
  assign: (count, number, product) =>
    count === 1
      ? `Assign the new licence to a person so that they can sign in to ${product}.`
      : `Assign the ${number} new licences so that your users can sign in to ${product}.`,
  assignTrial: (product) => `Assign the licences so that your users can sign in to ${product}.`,
  open: (product) => `Open ${product}`,
  contact: (seller, email) => `Questions? ${seller}, ${email}`,
};
