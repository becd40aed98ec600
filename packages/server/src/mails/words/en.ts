/** The English words of the mails, and the type that every other language has to match. */
export const en = {
  language: 'en',
  order: {
    subject: (order: string, seller: string) => `Your order ${order} with ${seller}`,
    thanks: 'Thank you for your order',
    number: (order: string) => `Order number ${order}`,
    product: 'Product',
    plan: 'Plan',
    licences: (units: string) => `Number of ${units}`,
    planPrice: 'Plan price',
    perUnit: { month: (price: string, unit: string) => `${price} per ${unit} per month`, year: (price: string, unit: string) => `${price} per ${unit} per year` },
    flat: { month: (price: string) => `${price} per month`, year: (price: string) => `${price} per year` },
    period: 'Billing period',
    amount: 'Amount',
    figures: 'Your order',
    subtotal: 'Subtotal',
    tax: (rate: string) => `${rate} VAT`,
    includedTax: (rate: string) => `including ${rate} VAT`,
    reverseCharge: 'Reverse charge',
    total: 'Total due',
    payment: 'Payment method',
    invoice: (date: string) => `Invoice, payable by ${date}`,
    card: (digits: string) => `Card ending in ${digits}`,
    next: 'Next billing date',
    recurring: { month: (amount: string, date: string) => `${date}, then ${amount} per month`, year: (amount: string, date: string) => `${date}, then ${amount} per year` },
    terms: 'Terms of use',
    termsText: (version: string) => `The terms of use, version ${version}, apply to your order.`,
  },
  trial: {
    subject: (product: string, date: string) => `Welcome to ${product}: your trial runs until ${date}`,
    title: (product: string) => `Your trial of ${product} has started`,
    access: (product: string) => `You have access to ${product} right away.`,
    ends: (date: string) => `Free until ${date}. The trial then ends automatically; nothing is charged.`,
    buy: (product: string) => `This is how you buy: choose ${product} and a plan in your account at any time, also while the trial runs.`,
    buyLink: (product: string) => `Buy ${product}`,
    noBuy: (product: string) => `${product} can only be tried for now.`,
  },
  assign: (count: number, number: string, product: string) =>
    count === 1
      ? `Assign the new licence to a person so that they can sign in to ${product}.`
      : `Assign the ${number} new licences so that your users can sign in to ${product}.`,
  assignTrial: (product: string) => `Assign the licences so that your users can sign in to ${product}.`,
  open: (product: string) => `Open ${product}`,
  contact: (seller: string, email: string) => `Questions? ${seller}, ${email}`,
};

/** All words that a mail needs. */
export type MailWords = typeof en;
