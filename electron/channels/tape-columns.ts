// What the page knows of a tape's columns before there is a tape; without schemas, so that the page stays small.
export { KNOWN_FIELDS } from '../../engine/tape/fields.ts';
export { ownField } from '../../engine/tape/guess-field.ts';
