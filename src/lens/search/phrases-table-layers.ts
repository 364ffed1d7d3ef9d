import { type Phrase, phrase } from './phrase.ts';
import * as layers from './phrases-layers.ts';

const PHRASES: readonly Phrase[] = [
  phrase(
    'level-added',
    (world, { level, lower }) => layers.addedBy(world, level, lower),
    ...['added by sl {level}', 'added at sl {level}', 'new at sl {level}', 'does sl {level} add'],
    ...[
      'at sl {level} not at sl {lower}',
      'at sl {level} and not at sl {lower}',
      'sl {level} not sl {lower}',
    ],
    ...['at sl {level} but not at sl {lower}', 'apply at sl {level} and not at sl {lower}'],
    ...['does sl {level} add to sl {lower}', 'added by sl {level} to sl {lower}'],
  ),
  phrase(
    'level-in-part',
    (world, { node, level }) => layers.selectedAt(world, level, node),
    ...['in {node} at sl {level}', 'requirements in {node} at sl {level}', '{node} at sl {level}'],
    ...['requirements of {node} at sl {level}', 'requirements of {node} apply at sl {level}'],
  ),
  phrase(
    'level',
    (world, { level }) => layers.selectedAt(world, level),
    ...['at sl {level}', 'selected at sl {level}', 'selected by sl {level}', 'requirements at sl {level}'],
    ...['apply at sl {level}', 'applies at sl {level}', 'requirements apply at sl {level}'],
  ),
  phrase(
    'component',
    (world, { component, level }) => layers.forComponent(world, component, level),
    ...['for {component}', 'requirements for {component}', 'for {component} at sl {level}'],
    ...['requirements for {component} at sl {level}'],
  ),
  phrase(
    'requirements-in',
    (world, { node }) => layers.requirementsIn(world, node),
    ...['requirements in {node}', 'requirements of {node}'],
  ),
  phrase(
    'enhancements-of',
    (world, { node }) => layers.enhancementsOf(world, node),
    ...['enhancements of {node}', 'enhancements in {node}', 'requirement enhancements of {node}'],
  ),
  phrase(
    'no-component',
    (world) => layers.withoutComponent(world),
    ...['without component requirement', 'no component requirement', 'sr has no component requirement'],
    ...['system requirements without component requirement', 'without component requirements'],
  ),
  phrase(
    'against',
    (world, { node }) => layers.against(world, node),
    ...['against {node}', 'stands against {node}', 'helps against {node}'],
  ),
  phrase(
    'mapped',
    (world, { node, other }) => layers.mapped(world, node, other),
    ...['touches {node}', 'touch {node}', 'touching {node}', 'points to {node}', 'point to {node}'],
    ...[
      'items of {other} touch {node}',
      'subcategories of {other} touch {node}',
      'of {other} touches {node}',
    ],
  ),
  phrase(
    'covered-by',
    (world, { node }) => layers.coveredBy(world, node),
    ...['covered by {node}', 'reached by {node}', 'does {node} touch', 'does {node} cover'],
  ),
  phrase(
    'uncovered-by',
    (world, { node }) => layers.uncoveredBy(world, node),
    ...['untouched by {node}', 'not touched by {node}', 'uncovered by {node}', 'not covered by {node}'],
    ...['does {node} not touch', 'does {node} not cover', 'not labelled by {node}'],
  ),
];

/** The phrases about the content of layers. */
export const LAYER_PHRASES: readonly Phrase[] = PHRASES.map((one) => ({ ...one, ofLayers: true }));
