import type { Plan, Unit } from '@kasse/domain';

/** What most plans of the demo count. */
export const userLicence: Unit = {
  one: { de: 'Benutzerlizenz', en: 'user licence' },
  other: { de: 'Benutzerlizenzen', en: 'user licences' },
  short: { de: 'Lizenz', en: 'licence' },
};

/** What a plan for meeting rooms counts. */
export const room: Unit = {
  one: { de: 'Raum', en: 'room' },
  other: { de: 'Räume', en: 'rooms' },
};

/** Whether what a plan counts is given to persons; a room is not. Only the demo's own unit says no. */
export function isAssignable({ unit }: Plan): boolean {
  return unit !== room;
}
