// The run, and what all parts of the page need.

const run = data;

/** The instances of a task, by its id. */
const instancesOf = new Map(run.graph.map(task => [task.task_id, []]));
for (const one of run.tasks) instancesOf.get(one.task_id).push(one);
const taskOf = new Map(run.graph.map(task => [task.task_id, task]));
const upstreamOf = new Map(run.graph.map(task => [task.task_id, []]));
for (const task of run.graph) for (const id of task.downstream) upstreamOf.get(id)?.push(task.task_id);

// The worst first. Colour is never the only sign: each state has a sign and its word.
const STATES = {
  failed: '✗', upstream_failed: '↑', running: '▸', up_for_retry: '…', up_for_reschedule: '…', queued: '·',
  'not run': '·', simulated: '≈', success: '✓', skipped: '−', removed: '−',
};
const wordOf = one => one.state || 'not run';
const signOf = word => STATES[word] || '·';

/** The state that stands for several instances: the worst. */
function worst(instances) {
  const words = new Set(instances.map(wordOf));
  return Object.keys(STATES).find(word => words.has(word)) || 'not run';
}

/** How many are in which state, the worst first: [[word, count]..]. */
function counted(instances) {
  const counts = new Map();
  for (const one of instances) counts.set(wordOf(one), (counts.get(wordOf(one)) || 0) + 1);
  return Object.keys(STATES).filter(word => counts.has(word)).map(word => [word, counts.get(word)]);
}

/** What came of a try: one that is tried again has failed. */
const endOf = part => part.state === 'up_for_retry' ? 'failed' : part.state;

const nameOf = one => one.map_index < 0 ? one.task_id : `${one.task_id}[${one.map_index}]`;
const titleOf = one => nameOf(one) + (one.map_name ? ` ${one.map_name}` : '');

/** 0.35 s, 12.3 s, 2 min 05 s; nothing for null. */
function seconds(number) {
  if (number === null || number === undefined) return '';
  if (number < 10) return number.toFixed(2) + ' s';
  if (number < 60) return number.toFixed(1) + ' s';
  return Math.floor(number / 60) + ' min ' + String(Math.floor(number % 60)).padStart(2, '0') + ' s';
}

function bytes(number) {
  if (number < 1000) return number + ' bytes';
  return number < 1e6 ? Math.round(number / 1e3) + ' kB' : (number / 1e6).toFixed(1) + ' MB';
}

/** A state as sign and word. */
function badge(parent, word, text) {
  const made = element(parent, 'span', null, {class: 'badge', 'data-state': word});
  element(made, 'span', signOf(word), {class: 'sign', 'aria-hidden': 'true'});
  made.append(text || word);
  return made;
}

// What is chosen stands in the address: #task=load&map=3&try=2

function addressOf(one, number) {
  const parts = ['#task=' + encodeURIComponent(one.task_id)];
  if (one.map_index >= 0) parts.push('map=' + one.map_index);
  if (number) parts.push('try=' + number);
  return parts.join('&');
}

/** What the address names: {one, number}; nothing where it names nothing that there is. */
function chosen() {
  const parts = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B'));
  const instances = instancesOf.get(parts.get('task'));
  if (!instances?.length) return null;
  const index = parts.get('map');
  const one = index === null ? undefined : instances.find(each => String(each.map_index) === index);
  return {one: one || worstOf(instances), number: Number(parts.get('try')) || 0};
}

/** The instance to show of several: the first in the worst state. */
function worstOf(instances) {
  const state = worst(instances);
  return instances.find(one => wordOf(one) === state);
}

/** A choice by the keyboard's arrows makes no entry in the history. */
function choose(one) {
  location.replace(addressOf(one));
}
