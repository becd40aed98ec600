import type { Texts } from './texts.ts';

/** The site in German. */
export const de: Texts = {
  base: '',
  paths: {
    buy: '/kaufen',
    licences: '/licences',
    signIn: '/anmelden',
    terms: '/nutzungsbedingungen',
    privacy: '/datenschutz',
    contact: '/kontakt',
    help: '/hilfe',
    portal: '/firmenportal',
  },
  skip: 'Zum Inhalt',
  navigation: 'Hauptmenü',
  products: 'Produkte',
  buy: 'Kaufen',
  licences: 'Lizenzen',
  otherLanguage: 'English',
  account: 'Demo-Konto',
  accounts: {
    muster: 'Muster & Söhne, mit Abonnements',
    neu: 'Neues Unternehmen',
    getestet: 'Testversion bereits genutzt',
    mitglied: 'Kein Rechnungskontakt',
    mehrfach: 'Zwei Abonnements',
    gesperrt: 'Rechnung offen',
    konzern: 'Firmenkonto',
  },
  signedOut: 'Abgemeldet',
  claim: 'Alles, was zu besprechen ist.',
  intro:
    'Telefonie, Besprechungen, Webinare, Fernwartung und Räume aus einem Haus. Sie wählen, was Ihr Team benötigt, und zahlen je Lizenz.',
  start: 'Neues Abonnement hinzufügen',
  see: 'Produkte ansehen',
  productsTitle: 'Was Sprechwerk kann',
  from: 'ab {price}',
  perUnit: { month: 'je {unit} und Monat', year: 'je {unit} und Jahr' },
  flat: { month: 'im Monat', year: 'im Jahr' },
  trialDays: '{days} Tage kostenlos testen',
  trialOnly: 'Derzeit nur als Testversion',
  add: '{product} hinzufügen',
  closingTitle: 'Ein Konto, eine Rechnung',
  closing:
    'Jedes Produkt ist ein eigenes Abonnement: monatlich oder jährlich, mit so vielen Lizenzen, wie Sie benötigen. Weitere Lizenzen fügen Sie hinzu, wenn Ihr Team wächst.',
  buyTitle: 'Neues Abonnement',
  buyIntro: 'Wählen Sie ein Produkt und bestellen Sie es auf dieser Seite.',
  noScript: 'Für die Bestellung wird JavaScript benötigt. Sie erreichen uns auch über das Kontaktformular.',
  appTitle: 'Sie haben {product} geöffnet',
  app: 'Bei einem echten Anbieter würden Sie hier arbeiten. Sprechwerk ist ein Beispiel, und der Weg endet an dieser Stelle.',
  licencesTitle: 'Lizenzen zuweisen',
  licencesText:
    'Hier würden Sie die neuen Lizenzen auf Ihre Benutzer verteilen. Diese Seite zeigt, wohin der Weg nach der Bestellung führt.',
  back: 'Zur Startseite',
  signInTitle: 'Anmelden',
  signInText: 'Wählen Sie ein Demo-Konto. Ein Passwort gibt es hier nicht.',
  cancel: 'Abbrechen',
  signInFailed: 'Das hat gerade nicht geklappt. Versuchen Sie es erneut.',
  events: 'Ereignisse',
  eventsText: 'Was Kasse dieser Seite meldet, das Neueste zuerst.',
  eventsNone: 'Noch keine Ereignisse.',
  eventsClear: 'Liste leeren',
  footer: 'Sprechwerk ist ein erfundener Anbieter. Auf dieser Seite wird nichts verkauft.',
  notFound: {
    title: 'Diese Seite gibt es nicht',
    paragraphs: ['Prüfen Sie die Adresse oder beginnen Sie auf der Startseite.'],
  },
  pages: {
    terms: {
      title: 'Nutzungsbedingungen',
      paragraphs: [
        'Sprechwerk ist ein erfundener Anbieter, und diese Bedingungen sind ein Beispiel. Sie zeigen, wohin der Verweis auf der Bestellseite führt.',
        'Ein Abonnement beginnt am Tag der Bestellung. Es verlängert sich um den gewählten Abrechnungszeitraum, bis Sie es kündigen. Kündigen können Sie bis zum letzten Tag des laufenden Zeitraums.',
        'Eine Testversion endet von selbst. Es entstehen keine Kosten, solange Sie sie nicht in ein Abonnement umwandeln.',
        'Alle Preise verstehen sich zuzüglich der gesetzlichen Umsatzsteuer. Rechnungen sind innerhalb von 14 Tagen zahlbar.',
      ],
    },
    privacy: {
      title: 'Hinweise zum Datenschutz',
      paragraphs: [
        'Diese Beispielseite läuft auf Ihrem eigenen Rechner. Sie fragt nach keinen echten Daten und gibt keine weiter.',
        'Ein Cookie hält fest, welches Demo-Konto Sie gewählt haben. Ihre Auswahl in der Bestellung liegt im Speicher Ihres Browsers und enthält keine personenbezogenen Angaben.',
      ],
    },
    contact: {
      title: 'Kontakt',
      paragraphs: [
        'Für größere Mengen erstellt ein echter Anbieter hier ein Angebot. Sprechwerk ist ein Beispiel und nimmt keine Nachrichten an.',
      ],
    },
    help: {
      title: 'Häufig gestellte Fragen',
      paragraphs: [
        'Wer darf bestellen? Rechnungskontakte eines Kontos. Wenden Sie sich an die Verwaltung Ihres Kontos, wenn Sie keiner sind.',
        'Wann beginnt ein Abonnement? Am Tag der Bestellung. Andere Rechnungsdaten ändern sich dadurch nicht.',
        'Was geschieht nach der Testversion? Sie endet automatisch.',
      ],
    },
    portal: {
      title: 'Portal für Firmenkonten',
      paragraphs: [
        'Firmenkonten verwalten ihre Abonnements an dieser Stelle. Im Beispiel gibt es hier nichts zu tun.',
      ],
    },
  },
  pitches: {
    telefonie: {
      lead: 'Die Telefonanlage, die niemand warten muss. Rufnummern mitbringen, Leitungen verteilen, überall erreichbar sein.',
      facts: [
        'Rufnummern behalten oder neue wählen',
        'Warteschleifen und Ansagen',
        'Am Tischtelefon, Rechner und unterwegs',
      ],
    },
    meetings: {
      lead: 'Besprechungen, die pünktlich beginnen. Ein Link genügt, auch für Gäste ohne Konto.',
      facts: ['Bild, Ton und Bildschirm', 'Gäste ohne Anmeldung', 'Kalender bleiben, wo sie sind'],
    },
    webinare: {
      lead: 'Vorträge vor großem Publikum, mit Anmeldung, Fragen und Aufzeichnung.',
      facts: ['Eigene Anmeldeseite', 'Fragen sammeln und beantworten', 'Aufzeichnung am selben Tag'],
    },
    fernwartung: {
      lead: 'Helfen, als stünden Sie daneben. Der Bildschirm wird nur geteilt, wenn die andere Seite zustimmt.',
      facts: ['Zustimmung bei jeder Sitzung', 'Windows, macOS und Linux', 'Protokoll für die Dokumentation'],
    },
    archiv: {
      lead: 'Was gesagt wurde, findet sich wieder. Gespräche und Protokolle, verschlüsselt abgelegt und im Wortlaut durchsucht.',
      facts: [
        'Suche im Wortlaut',
        'Fristen zum Löschen einstellen',
        'Verschlüsselt in Deutschland gespeichert',
      ],
    },
    raeume: {
      lead: 'Besprechungsräume, die mit einem Tastendruck verbunden sind. Abgerechnet wird je Raum, nicht je Person.',
      facts: ['Belegung an der Tür', 'Vorhandene Technik weiterverwenden', 'Räume zentral verwalten'],
    },
    'ki-protokolle': {
      lead: 'Aus einer Besprechung wird ein Protokoll: Beschlüsse, Aufgaben und offene Fragen, zum Nachlesen und Prüfen.',
      facts: ['Deutsch und Englisch', 'Daten bleiben in der EU', 'Jede Zeile mit Fundstelle'],
    },
  },
};
