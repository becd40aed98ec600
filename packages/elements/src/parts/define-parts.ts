import { KasseAmount } from './amount.ts';
import { KasseChoiceList } from './choice-list.ts';
import { KasseNote } from './note.ts';
import { KasseRuler } from './ruler.ts';
import { KasseSeatField } from './seat-field.ts';
import { KasseTrail } from './trail.ts';
// plop:part-import

const parts = {
  'kasse-amount': KasseAmount,
  'kasse-choice-list': KasseChoiceList,
  'kasse-note': KasseNote,
  'kasse-ruler': KasseRuler,
  'kasse-seat-field': KasseSeatField,
  'kasse-trail': KasseTrail,
  // plop:part
};

/** Registers the parts. Whoever came first keeps its tag, so a second copy of the script does no harm. */
export function defineParts(): void {
  for (const [tag, part] of Object.entries(parts))
    if (!customElements.get(tag)) customElements.define(tag, part);
}
