import { translated } from './messages.ts';

/** The texts after the first stop in German. */
export const deRest = translated({
  account: {
    signedOut: 'Melden Sie sich an, um fortzufahren. Ihre Auswahl bleibt erhalten.',
    signIn: 'Anmelden',
    notContact: 'Nur Rechnungskontakte können für dieses Konto bestellen. Wenden Sie sich an {{contact}}.',
    contactFallback: 'die Verwaltung Ihres Kontos',
    corporate:
      'Ihr Konto ist ein Firmenkonto. Firmenkonten verwalten ihre Abonnements in einem eigenen Portal.',
    corporateHelp: 'Ihre Ansprechperson: {{contact}}',
    openPortal: '{{portal}} öffnen',
    openInvoice: 'Offene Rechnung ansehen',
    portalFallback: 'Portal für Firmenkonten',
    contactForm: 'Kontaktformular öffnen',
    help: 'Häufig gestellte Fragen',
    changed: 'Sie sind mit einem anderen Konto angemeldet. Ihre bisherige Auswahl wurde entfernt.',
  },
  plans: {
    title: 'Abostufe wählen',
    label: 'Abostufe',
    recommended: 'Empfohlen',
    included: '{{number}} {{unit}} enthalten',
    current: 'Ihre Abostufe',
  },
  seats: {
    title: 'Wie viele {{units}} benötigen Sie?',
    label: 'Anzahl neuer {{units}}',
    range: 'Mindestens {{min}}, höchstens {{max}}',
    step: 'Bestellbar in Schritten von {{step}}',
    fewer: '{{number}} {{unit}} weniger',
    more: '{{number}} {{unit}} mehr',
    tooFew: 'Die Mindestanzahl für diese Abostufe ist {{min}}. Geben Sie {{min}} oder mehr ein.',
    tooMany:
      'Hier können Sie höchstens {{max}} bestellen. Für eine größere Anzahl erstellen wir Ihnen ein Angebot.',
    wrongStep: 'Bestellbar sind Schritte von {{step}}. Geben Sie zum Beispiel {{lower}} oder {{upper}} ein.',
    notNumber: 'Geben Sie eine ganze Zahl ein, zum Beispiel {{example}}.',
    askForQuote: 'Angebot anfragen',
    change: 'Bisher {{current}}, künftig {{next}}',
  },
  billing: {
    title: 'Monatlich oder jährlich abrechnen?',
    month: 'Monatlich',
    year: 'Jährlich',
    perSeat_month: '{{price}} je {{unit}} und Monat',
    perSeat_year: '{{price}} je {{unit}} und Jahr',
    total_month: '{{amount}} im Monat',
    total_year: '{{amount}} im Jahr',
    equivalent: 'entspricht {{amount}} im Monat',
    saving: 'Sie sparen {{amount}} im Jahr',
    fixed_month: 'Wird wie Ihr bestehendes Abonnement abgerechnet: monatlich',
    fixed_year: 'Wird wie Ihr bestehendes Abonnement abgerechnet: jährlich',
    label: 'Abrechnung',
  },
  trial: {
    ends: 'Kostenlos bis zum {{date}}. Danach endet die Testversion automatisch; es entstehen keine Kosten.',
    endsAfter: 'Danach endet die Testversion automatisch; es entstehen keine Kosten.',
    becomesPaid_month:
      'Kostenlos bis zum {{date}}. Danach {{amount}} im Monat, wenn Sie nicht vorher kündigen.',
    becomesPaid_year:
      'Kostenlos bis zum {{date}}. Danach {{amount}} im Jahr, wenn Sie nicht vorher kündigen.',
  },
  cart: {
    title: 'Warenkorb',
    plan: 'Abostufe {{plan}}',
    count_one: '{{number}} Artikel im Warenkorb',
    count_other: '{{number}} Artikel im Warenkorb',
    empty: 'Ihr Warenkorb ist leer.',
    remove: '{{product}} entfernen',
    removed: '{{product}} wurde entfernt.',
    undo: 'Rückgängig machen',
    merged: '{{product}} lag schon im Warenkorb. Anzahl jetzt: {{number}}.',
    unavailable: '{{product}} gibt es so nicht mehr. Wählen Sie neu oder entfernen Sie den Artikel.',
    priceChanged: 'Der Preis hat sich geändert: bisher {{old}}, jetzt {{new}}.',
    priceNew: 'Der Preis hat sich geändert: jetzt {{new}}.',
    trialFirst: '{{amount}} ab dem {{date}}',
    changeOf: 'Änderung Ihres Abonnements',
    changeOfOne: 'Änderung Ihres Abonnements: {{subscription}}',
    net: 'Zwischensumme, zzgl. USt',
    gross: 'Zwischensumme, inkl. Mehrwertsteuer',
    attention: 'Prüfen Sie die markierten Artikel, bevor Sie zur Kasse gehen.',
  },
  summary: {
    title: 'Ihre Bestellung',
    empty: 'Noch nichts gewählt. Ihre Auswahl erscheint hier Zeile für Zeile.',
    item: '{{product}}, Abostufe {{plan}}',
    trial: '{{product}}, Testversion',
    period: 'Abrechnungszeitraum (ab heute)',
    trialPeriod: 'Testversion (ab heute)',
    planPrice: 'Preis des Plans',
    billing: 'Abrechnung',
    preview_month: 'im Monat, zzgl. USt',
    preview_year: 'im Jahr, zzgl. USt',
    previewInclusive_month: 'im Monat, inkl. Mehrwertsteuer',
    previewInclusive_year: 'im Jahr, inkl. Mehrwertsteuer',
    unitExclusive_month: 'je {{unit}} und Monat, zzgl. USt',
    unitExclusive_year: 'je {{unit}} und Jahr, zzgl. USt',
    unitInclusive_month: 'je {{unit}} und Monat, inkl. Mehrwertsteuer',
    unitInclusive_year: 'je {{unit}} und Jahr, inkl. Mehrwertsteuer',
    subtotal: 'Zwischensumme',
    tax: '{{rate}} Umsatzsteuer',
    taxIncluded: 'inklusive {{rate}} Mehrwertsteuer',
    reverseCharge: 'Steuerschuldnerschaft des Leistungsempfängers',
    total: 'Fälliger Gesamtbetrag',
    recurring_month: 'Danach {{amount}} im Monat, nächste Abrechnung am {{date}}',
    recurring_year: 'Danach {{amount}} im Jahr, nächste Abrechnung am {{date}}',
    paid: 'Bezahlt',
    payableBy: 'Zahlbar bis zum {{date}}',
    net: 'Alle Preise zuzüglich Umsatzsteuer',
    gross: 'Alle Preise inklusive Mehrwertsteuer',
    discount: 'Rabatt („{{code}}“)',
    credit: 'Gutschrift für nicht genutzte Zeit',
    creditKept:
      '{{amount}} Guthaben bleiben auf Ihrem Konto und werden mit den nächsten Rechnungen verrechnet.',
    billingDate: 'Ihr Rechnungsdatum ändert sich: bisher {{old}}, künftig {{new}}',
    billingDateKept: 'Ihr Rechnungsdatum bleibt der {{date}}.',
    periodRest: 'Rest des Abrechnungszeitraums (ab heute)',
    periodPaid: 'Bisheriger Abrechnungszeitraum',
    nothingDue: 'Heute ist nichts zu zahlen.',
    formerAmount: 'bisher {{amount}}',
    severalSubscriptions: 'Mit dieser Bestellung schließen Sie {{number}} kostenpflichtige Abonnements ab.',
    removeCode: 'Code „{{code}}“ entfernen',
  },
  discount: {
    label: 'Rabattcode',
    apply: 'Einlösen',
    missing: 'Geben Sie einen Code ein.',
  },
  ruler: {
    todayNote: 'heute',
    end: 'bis {{date}}',
  },
  details: {
    title: 'Rechnungsangaben',
    company: 'Unternehmen',
    fullName: 'Vor- und Nachname',
    street: 'Straße und Hausnummer',
    addressLine2: 'Adresszusatz (freiwillig)',
    postcode: 'Postleitzahl',
    city: 'Ort',
    country: 'Land',
    chooseCountry: 'Land wählen',
    invoiceEmail: 'E-Mail-Adresse für Rechnungen',
    missing: 'Diese Angabe fehlt noch.',
    emailFormat: 'Diese E-Mail-Adresse ist nicht vollständig. Beispiel: {{example}}',
    reference: 'Ihre Referenz, zum Beispiel Bestellnummer oder Kostenstelle (freiwillig)',
  },
  tax: {
    name: 'Umsatzsteuer-Identifikationsnummer',
    label: '{{name}} (freiwillig)',
    hint: 'Mit Länderkürzel, zum Beispiel {{example}}',
    checking: 'Wird geprüft …',
    valid: 'Bestätigt.',
    validReverse: 'Bestätigt. Es wird keine Umsatzsteuer berechnet; Sie schulden sie als Leistungsempfänger.',
    format:
      'Diese {{name}} ist unvollständig oder enthält einen Tippfehler. In {{country}} sieht sie so aus: {{example}}',
    short: 'USt-IdNr.',
    nameAT: 'UID-Nummer',
    nameCH: 'MWST-Nummer',
    notFound:
      'Das Register kennt diese Nummer nicht. Prüfen Sie die Nummer oder bestellen Sie ohne sie; dann wird Umsatzsteuer berechnet.',
    unavailable:
      'Das Register antwortet gerade nicht. Sie können trotzdem bestellen. Wir berechnen zunächst Umsatzsteuer und prüfen die Nummer später.',
    unavailableAccepted:
      'Das Register antwortet gerade nicht. Sie können trotzdem bestellen. Wir prüfen die Nummer später.',
    otherCountry:
      'Diese {{name}} gehört zu {{idCountry}}, Ihre Rechnungsanschrift liegt in {{country}}. Prüfen Sie die Nummer oder das Land; sonst bestellen Sie ohne Nummer.',
  },
  payment: {
    title: 'Zahlungsart',
    saved: '{{brand}}, Endziffern {{digits}}, gültig bis {{month}}',
    card: 'Kredit- oder Debitkarte',
    invoice: 'Rechnung, zahlbar innerhalb von {{number}} Tagen',
    missing: 'Wählen Sie eine Zahlungsart.',
    loading: 'Das Zahlungsformular wird geladen …',
    frameTitle: 'Kartendaten',
  },
  legal: {
    consent: 'Ich stimme den Nutzungsbedingungen zu.',
    termsName: 'Nutzungsbedingungen',
    terms: 'Für Ihre Bestellung gelten die Nutzungsbedingungen.',
    privacy: 'Hinweise zum Datenschutz',
  },
  status: {
    placing: 'Ihre Bestellung wird übermittelt …',
    starting: 'Ihre Testversion wird gestartet …',
    unknown:
      'Wir prüfen, ob Ihre Bestellung angekommen ist. Bitte bestellen Sie nicht noch einmal. Ihnen wird nichts doppelt berechnet.',
    unknownTrial: 'Wir prüfen, ob Ihre Testversion gestartet ist. Bitte starten Sie sie nicht noch einmal.',
    unknownLong: 'Das dauert länger als üblich. Bitte lassen Sie diese Seite offen.',
  },
  correction: {
    subscription: 'Dieses Abonnement gibt es in Ihrem Konto nicht. Ihre Auswahl wurde angepasst.',
    intent: 'Das ist für {{product}} nicht möglich. Ihre Auswahl wurde angepasst.',
    plan: 'Diese Abostufe gibt es für {{product}} nicht. Ihre Auswahl wurde angepasst.',
    seats: 'Die Anzahl passt nicht zu dieser Abostufe. Sie wurde angepasst.',
    interval_month: 'Diese Abrechnung gibt es hier nicht. Abgerechnet wird jetzt monatlich.',
    interval_year: 'Diese Abrechnung gibt es hier nicht. Abgerechnet wird jetzt jährlich.',
  },
  problem: {
    count_one: 'Bitte prüfen Sie {{number}} Angabe.',
    count_other: 'Bitte prüfen Sie {{number}} Angaben.',
    missing: '{{field}}: Diese Angabe fehlt noch.',
    offline:
      'Keine Internetverbindung. Ihre Auswahl bleibt erhalten; es geht weiter, sobald Sie wieder verbunden sind.',
    service:
      'Der Dienst ist gerade nicht erreichbar. Ihre Auswahl bleibt erhalten. Versuchen Sie es in einer Minute erneut.',
    sign_in_missing: 'Melden Sie sich an, um fortzufahren. Ihre Auswahl bleibt erhalten.',
    sign_in_expired:
      'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an; Ihre Auswahl bleibt erhalten.',
    not_billing_contact:
      'Nur Rechnungskontakte können für dieses Konto bestellen. Wenden Sie sich an {{contact}}.',
    corporate_account:
      'Ihr Konto ist ein Firmenkonto. Firmenkonten verwalten ihre Abonnements in einem eigenen Portal.',
    account_on_hold:
      'Für Ihr Konto ist eine Rechnung offen. Neue Bestellungen sind erst möglich, wenn sie bezahlt ist; Ihre Auswahl bleibt erhalten. Wenden Sie sich an {{contact}}.',
    trial_used: 'Ihr Konto hat {{product}} bereits getestet. Sie können das Produkt kaufen.',
    trial_running: 'Ihre Testversion von {{product}} läuft bereits. Sie können das Produkt jederzeit kaufen.',
    not_offered: 'Diese Auswahl ist nicht mehr möglich. Wählen Sie aus den aktuellen Produkten.',
    seats_out_of_range: 'Die Anzahl passt nicht zu dieser Abostufe. Ändern Sie sie.',
    details_missing: 'Ihre Rechnungsangaben sind noch nicht vollständig. Prüfen Sie die Angaben.',
    vat_id_format:
      'Diese USt-IdNr. ist unvollständig oder enthält einen Tippfehler. Prüfen Sie die Nummer oder bestellen Sie ohne sie.',
    price_changed:
      'Der Gesamtbetrag hat sich geändert: bisher {{old}}, jetzt {{new}}. Prüfen Sie die Bestellung und bestellen Sie dann erneut. Es wurde noch nichts abgebucht.',
    quote_expired:
      'Die gezeigten Beträge waren nicht mehr aktuell und wurden neu berechnet. Prüfen Sie die Bestellung und bestellen Sie dann erneut. Es wurde noch nichts abgebucht.',
    already_ordered: 'Diese Bestellung ist bereits eingegangen. Ihre Bestellnummer: {{order}}',
    consent_missing:
      'Ihre Zustimmung zu den Bedingungen fehlt noch. Lesen Sie sie und bestellen Sie dann erneut. Es wurde noch nichts abgebucht.',
    declined:
      'Ihre Bank hat die Zahlung abgelehnt. Es wurde nichts abgebucht. Prüfen Sie die Angaben oder wählen Sie eine andere Zahlungsart.',
    payment_method_unavailable:
      'Diese Zahlungsart steht für Ihre Bestellung nicht zur Verfügung. Es wurde nichts abgebucht. Wählen Sie eine andere Zahlungsart.',
    key_missing:
      'Diese Anfrage wurde nicht angenommen. Es wurde nichts abgebucht. Laden Sie die Seite neu und versuchen Sie es erneut.',
    key_reused:
      'Diese Anfrage wurde nicht angenommen. Es wurde nichts abgebucht. Laden Sie die Seite neu und versuchen Sie es erneut.',
    in_progress:
      'Ihre Bestellung wird noch bearbeitet. Bitte bestellen Sie nicht noch einmal. Ihnen wird nichts doppelt berechnet.',
    not_found:
      'Diese Bestellung gibt es nicht, oder sie gehört zu einem anderen Konto. Melden Sie sich mit diesem Konto an.',
    invalid_request:
      'Diese Anfrage wurde nicht angenommen. Es wurde nichts abgebucht. Laden Sie die Seite neu und versuchen Sie es erneut.',
    link_outdated: 'Das verlinkte Angebot gibt es nicht mehr. Wählen Sie aus den aktuellen Produkten.',
    host_refused: 'Hier ging es nicht weiter. Es wurde nichts abgebucht. {{reason}}',
    outcome_unknown:
      'Wir prüfen, ob Ihre Bestellung angekommen ist. Bitte bestellen Sie nicht noch einmal. Ihnen wird nichts doppelt berechnet.',
    unknown:
      'Das hat nicht funktioniert. Ihre Auswahl bleibt erhalten. Versuchen Sie es erneut oder laden Sie die Seite neu.',
    payment_incomplete:
      'Ihre Zahlungsdaten sind noch nicht vollständig. Es wurde nichts abgebucht. Prüfen Sie die markierten Angaben.',
    payment_blocked:
      'Das Zahlungsformular wurde nicht geladen. Versuchen Sie es erneut oder wählen Sie eine andere Zahlungsart.',
    payment_pending:
      'Ihre Zahlung wird noch bearbeitet. Bitte warten Sie auf das Ergebnis. Ihnen wird nichts doppelt berechnet.',
    account_changed:
      'Sie sind mit einem anderen Konto angemeldet. Es wurde nichts bestellt und nichts abgebucht.',
    order_cancelled:
      'Diese Bestellung wurde nicht bezahlt und ist aufgehoben. Es wurde nichts abgebucht. Prüfen Sie die Bestellung und bestellen Sie dann erneut.',
    code_unknown: 'Den Code „{{code}}“ gibt es nicht, oder er gilt nicht mehr.',
    code_unsuitable: 'Der Code „{{code}}“ gilt nicht für diese Auswahl.',
    cart_changed: 'Ihr Warenkorb wurde an anderer Stelle geändert. Er zeigt jetzt den neuen Stand.',
    cart_attention: 'Prüfen Sie die markierten Artikel, bevor Sie zur Kasse gehen.',
  },
  confirmation: {
    ordered: 'Vielen Dank für Ihre Bestellung',
    trial: 'Ihre Testversion von {{product}} ist gestartet',
    number: 'Bestellnummer {{order}}',
    access: 'Sie haben sofort Zugriff auf {{product}}.',
    preparing: '{{product}} wird eingerichtet. Das dauert meist weniger als eine Minute.',
    paymentPending:
      'Ihre Zahlung wird noch bearbeitet. Sobald sie bestätigt ist, erhalten Sie Zugriff auf {{product}} und eine E-Mail.',
    open: '{{product}} öffnen',
    nextInvoice: 'Die nächste Rechnung kommt am {{date}}.',
    nextInvoiceOf: 'Die nächste Rechnung für {{product}} kommt am {{date}}.',
    billingDateOf:
      'Das Rechnungsdatum von {{product}} hat sich geändert. Die nächste Rechnung kommt am {{date}}.',
    mail: 'Sie erhalten eine E-Mail mit allen Einzelheiten zu Ihrem Kauf an {{email}}.',
    welcome: 'Sie erhalten eine Willkommens-E-Mail an {{email}}.',
    assign_one: 'Weisen Sie die neue Lizenz einer Person zu, damit diese sich bei {{product}} anmelden kann.',
    assign_other:
      'Weisen Sie die {{number}} neuen Lizenzen zu, damit sich Ihre Benutzer bei {{product}} anmelden können.',
    assignAction: 'Lizenzen zuweisen',
    billingDate: 'Ihr Rechnungsdatum hat sich geändert. Die nächste Rechnung kommt am {{date}}.',
    cartWaiting_one: 'Noch im Warenkorb: {{number}} Artikel',
    cartWaiting_other: 'Noch im Warenkorb: {{number}} Artikel',
    trialStarted: 'Ihre Testversion läuft bis zum {{date}}.',
  },
  live: {
    step: '{{name}}, Schritt {{current}} von {{total}}.',
    total: 'Fälliger Gesamtbetrag: {{amount}}.',
    preview_month: '{{number}} {{unit}}, {{amount}} im Monat.',
    preview_year: '{{number}} {{unit}}, {{amount}} im Jahr.',
    added: '{{product}} liegt im Warenkorb.',
    taxChanged: 'Die Umsatzsteuer hat sich geändert. Fälliger Gesamtbetrag: {{amount}}.',
  },
});
