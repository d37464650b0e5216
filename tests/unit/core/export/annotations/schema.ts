/**
 * What the W3C Web Annotation Data Model asks of a page of annotations, written from the recommendation
 * (https://www.w3.org/TR/annotation-model/) and not from the program: for the parts that an export may use.
 */
import * as v from 'valibot';

const uuid = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);
/** xsd:dateTime with a zone (§3.3.1: UTC expressed as Z). */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i));
const words = v.pipe(v.string(), v.nonEmpty());

/** §3.3.2 */
const agent = v.strictObject({
  id: iri,
  type: v.picklist(['Person', 'Organization', 'Software']),
  name: words,
});
const life = { creator: v.exactOptional(agent), created: dateTime, modified: dateTime };

/** §3.2.4, §3.3.5 */
const textualBody = v.variant('purpose', [
  v.strictObject({ type: v.literal('TextualBody'), purpose: v.literal('tagging'), value: words }),
  v.strictObject({
    id: uuid,
    type: v.literal('TextualBody'),
    purpose: v.literal('commenting'),
    format: v.literal('text/markdown'),
    value: words,
    ...life,
  }),
]);

/** §4.2.4 and §4.2.5; a position counts from 0, its end is exclusive. */
const selector = v.variant('type', [
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: words,
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.pipe(
    v.strictObject({
      type: v.literal('TextPositionSelector'),
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      end: v.pipe(v.number(), v.integer()),
    }),
    v.check(({ start, end }) => start < end),
  ),
]);

/** §4: a specific resource has one source; §4.4: any number of style classes. */
const target = v.strictObject({
  type: v.literal('SpecificResource'),
  source: iri,
  styleClass: v.exactOptional(v.union([words, v.pipe(v.array(words), v.nonEmpty())])),
  selector: v.exactOptional(v.pipe(v.array(selector), v.nonEmpty())),
});

/** §3.1: at least one target; no body is no empty list. Strict: `bodyValue` may not stand beside `body`. */
const annotation = v.strictObject({
  id: uuid,
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting', 'tagging']),
  ...life,
  body: v.exactOptional(v.pipe(v.array(textualBody), v.nonEmpty())),
  target: v.pipe(v.array(target), v.nonEmpty()),
});

/** §5.2; inside a page the context is not said again. */
export const annotationPageSchema = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: uuid,
  type: v.literal('AnnotationPage'),
  items: v.array(annotation),
});
