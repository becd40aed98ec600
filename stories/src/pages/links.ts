/** Where a story or a page is, seen from inside the frame; the whole window goes there. */
export function linkTo(id: string, globals = ''): string {
  return `./?path=/${id.endsWith('--docs') ? 'docs' : 'story'}/${id}${globals && `&globals=${globals}`}`;
}

/** `widgets-seat-selector--too-many` as one reads it: `Seat selector: too many`. */
export function storyName(id: string): string {
  const [place = '', story = ''] = id.split('--');
  const words = place.replace(/^(?:widgets|parts|journey|foundation)-/u, '').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${story.replaceAll('-', ' ')}`;
}
