import { type Phrase, phrase } from './phrase.ts';
import * as graph from './phrases-graph.ts';
import * as records from './phrases-records.ts';
import { LAYER_PHRASES } from './phrases-table-layers.ts';

/** Every phrase that the search understands. If several match, the first one counts. */
export const PHRASES: readonly Phrase[] = [
  phrase(
    'depends-on',
    (world, { node }) => graph.needing(world, node, false),
    ...['depends on {node}', 'depends directly on {node}', 'depends on {node} directly', 'depend on {node}'],
    ...['needs {node}', 'need {node}', 'rests on {node}', 'dependents of {node}'],
  ),
  phrase(
    'depends-on-all',
    (world, { node }) => graph.needing(world, node, true),
    ...['depends on {node} through others', 'depends on {node} in all steps', 'depends indirectly on {node}'],
    ...['needs {node} through others', 'need {node} through others', 'touched by {node}', 'impact of {node}'],
    ...['changes if {node} changes', 'changes when {node} changes'],
  ),
  phrase(
    'needed-by',
    (world, { node }) => graph.needed(world, node, false),
    ...['needed by {node}', 'needed directly by {node}', 'needed by {node} directly', 'does {node} need'],
    ...['does {node} depend on', 'does {node} rest on', 'dependencies of {node}', '{node} depends on'],
    ...['{node} needs', '{node} rests on'],
  ),
  phrase(
    'needed-by-all',
    (world, { node }) => graph.needed(world, node, true),
    ...['needed by {node} through others', 'needed by {node} in all steps', 'needed indirectly by {node}'],
    ...['does {node} need through others', 'does {node} depend on through others'],
  ),
  phrase(
    'used-with',
    (world, { node }) => graph.usedWith(world, node),
    ...['used with {node}', 'used together with {node}', '{node} used with', 'needed in use by {node}'],
    ...['works with {node}', 'work with {node}'],
  ),
  phrase(
    'path',
    (world, { node, other }) => graph.way(world, node, other),
    ...['path {node} to {other}', 'path from {node} to {other}', 'from {node} to {other}'],
    ...['path between {node} and {other}', 'way from {node} to {other}', '{node} to {other}'],
  ),
  phrase(
    'between',
    (world, { node, other }) => graph.between(world, node, other),
    ...['between {node} and {other}', 'relations between {node} and {other}', '{node} and {other}'],
    ...['relation between {node} and {other}', 'how {node} and {other} related', '{node} with {other}'],
    ...['how are {node} and {other} related', 'how is {node} related to {other}'],
  ),
  phrase(
    'common',
    (world, { node, other }) => graph.common(world, node, other),
    ...['common to {node} and {other}', 'in common to {node} and {other}', 'shared by {node} and {other}'],
    ...['both {node} and {other} depend on', 'both {node} and {other} need', 'do {node} and {other} share'],
    ...['do {node} and {other} have in common'],
  ),
  phrase(
    'around',
    (world, { node, number }) => graph.around(world, node, Number(number || 1)),
    ...['around {node} in {number} steps', 'around {node} in {number} step', 'around {node}'],
    ...['within {number} steps of {node}', 'within {number} step of {node}'],
  ),
  phrase(
    'used-in',
    (world, { phase }) => records.usedIn(world, phase),
    ...['used in {phase}', 'used for {phase}', 'key standards of {phase}', 'key standards for {phase}'],
    ...['key standards in {phase}'],
  ),
  phrase(
    'activities',
    (world, { phase }) => records.activitiesOf(world, phase),
    ...['activities of {phase}', 'activities in {phase}', 'done in {phase}'],
  ),
  phrase(
    'verb',
    (world, { verb, node }) => graph.related(world, verb, node),
    ...['{verb} {node}', 'schemes are {verb} {node}'],
  ),
  phrase(
    'series',
    (world) => graph.withSeries(world),
    ...['to whole series', 'relations to whole series', 'to series', 'related to whole series'],
  ),
  phrase(
    'status-in-tier',
    (world, { status, tier }) => records.withStatus(world, status, tier),
    ...['{status} in tier {tier}', '{status} tier {tier}', 'tier {tier} {status}'],
  ),
  phrase(
    'tier',
    (world, { tier }) => records.inTier(world, tier),
    ...['in tier {tier}', 'tier {tier}', 'of tier {tier}'],
  ),
  phrase('published', (world) => records.withStatus(world, 'published'), 'published'),
  phrase('in-development', (world) => records.withStatus(world, 'in-development'), 'in development'),
  phrase('under-revision', (world) => records.withStatus(world, 'under-revision'), 'under revision'),
  phrase(
    'revision-registered',
    (world) => records.revisionRegistered(world),
    ...['revision registered', 'revisions registered', 'registered revision', 'registered revisions'],
  ),
  phrase('type', (world, { type }) => records.ofType(world, type), ...['type {type}', 'of type {type}']),
  phrase(
    'published-after',
    (world, { date }) => records.dated(world, 'after', date),
    ...['published after {date}', 'after {date}', 'newer than {date}'],
  ),
  phrase(
    'published-since',
    (world, { date }) => records.dated(world, 'since', date),
    ...['since {date}', 'published since {date}', 'in or after {date}', 'published in or after {date}'],
  ),
  phrase(
    'published-before',
    (world, { date }) => records.dated(world, 'before', date),
    ...['before {date}', 'published before {date}', 'older than {date}'],
  ),
  phrase(
    'published-in',
    (world, { date }) => records.dated(world, 'on', date),
    ...['published in {date}', 'published on {date}', 'published {date}'],
  ),
  phrase(
    'role',
    (world, { role }) => records.forRole(world, role, ['primary', 'supporting']),
    ...['for {role}', 'concerns {role}', 'relevant for {role}', 'relevant to {role}'],
  ),
  phrase(
    'role-primary',
    (world, { role }) => records.forRole(world, role, ['primary']),
    'primary for {role}',
  ),
  phrase(
    'role-supporting',
    (world, { role }) => records.forRole(world, role, ['supporting']),
    'supporting for {role}',
  ),
  phrase(
    'sources-differ',
    (world) => records.differing(world),
    ...['sources differ', 'where sources differ', 'page and catalogue differ', 'differences'],
  ),
  phrase(
    'field-differs',
    (world, { field }) => records.differing(world, field),
    ...['{field} differs', '{field} differ', 'differs in {field}', 'differ in {field}'],
  ),
  phrase(
    'confidence',
    (world, { confidence }) => records.withConfidence(world, confidence),
    ...['{confidence} confidence relations', '{confidence} confidence'],
    ...['relations of {confidence} confidence', 'relations with {confidence} confidence'],
  ),
  phrase(
    'basis',
    (world, { basis }) => records.statedBy(world, basis, false),
    ...['stated by {basis}', 'relations stated by {basis}', 'said by {basis}', 'according to {basis}'],
  ),
  phrase(
    'basis-only',
    (world, { basis }) => records.statedBy(world, basis, true),
    ...['stated only by {basis}', 'stated by {basis} only', 'stated by {basis} alone'],
  ),
  phrase('isolated', (world) => graph.isolated(world), 'isolated'),
  phrase('foundations', (world) => graph.foundations(world), 'foundations'),
  ...LAYER_PHRASES,
];
