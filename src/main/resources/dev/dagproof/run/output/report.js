'use strict';
const run = JSON.parse(document.getElementById('data').textContent);
const SVG = 'http://www.w3.org/2000/svg';
const byTask = new Map();
for (const one of run.tasks) {
  if (!byTask.has(one.task_id)) byTask.set(one.task_id, []);
  byTask.get(one.task_id).push(one);
}

function element(parent, name, text, attributes) {
  const made = document.createElement(name);
  if (text !== undefined && text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  parent.appendChild(made);
  return made;
}

function shape(parent, name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  parent.appendChild(made);
  return made;
}

// Python writes NaN, which is no JSON: shown as it is.
function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}

function color(state) {
  const known = ['success', 'simulated', 'failed', 'upstream_failed', 'skipped'];
  return `var(--${known.includes(state) ? state : 'none'})`;
}

function seconds(number) {
  if (number === null || number === undefined) return '';
  return number < 10 ? number.toFixed(2) + ' s' : number < 60 ? number.toFixed(1) + ' s'
    : Math.floor(number / 60) + ' min ' + String(Math.floor(number % 60)).padStart(2, '0') + ' s';
}

const title = one => one.map_index < 0 ? one.task_id : `${one.task_id}[${one.map_index}]` +
  (one.map_name ? ` ${one.map_name}` : '');

// The worst state of a mapped task's instances stands for all of them.
function stateOf(instances) {
  for (const state of ['failed', 'upstream_failed', null, 'simulated', 'success', 'skipped', 'removed']) {
    if (instances.some(one => one.state === state)) return state;
  }
  return null;
}

// Layers: a task stands one column behind the last of those before it.
function layers() {
  const column = new Map();
  const above = new Map(run.graph.map(task => [task.task_id, []]));
  for (const task of run.graph) for (const below of task.downstream) above.get(below)?.push(task.task_id);
  for (const task of run.graph) {
    column.set(task.task_id, Math.max(-1, ...above.get(task.task_id).map(id => column.get(id) ?? -1)) + 1);
  }
  const columns = [];
  for (const task of run.graph) (columns[column.get(task.task_id)] ??= []).push(task);
  const place = new Map();
  const number = tasks => tasks.forEach((task, row) => place.set(task.task_id, row));
  columns.forEach(number);
  const mean = ids => ids.length ? ids.reduce((sum, id) => sum + place.get(id), 0) / ids.length : null;
  for (let sweep = 0; sweep < 6; sweep++) {
    const order = sweep % 2 ? [...columns].reverse() : columns;
    for (const tasks of order) {
      const wish = new Map(tasks.map(task => {
        const near = sweep % 2 ? task.downstream.filter(id => place.has(id)) : above.get(task.task_id);
        return [task, mean(near) ?? place.get(task.task_id)];
      }));
      tasks.sort((a, b) => wish.get(a) - wish.get(b));
      number(tasks);
    }
  }
  return {columns, place, column};
}

function drawGraph() {
  const {columns, place, column} = layers();
  const WIDTH = 200, HEIGHT = 44, ACROSS = 70, DOWN = 16;
  const tallest = Math.max(1, ...columns.map(tasks => tasks.length));
  const at = task => {
    const inColumn = columns[column.get(task.task_id)].length;
    const free = (tallest - inColumn) * (HEIGHT + DOWN) / 2;
    return [10 + column.get(task.task_id) * (WIDTH + ACROSS), 10 + free + place.get(task.task_id) * (HEIGHT + DOWN)];
  };
  const known = new Map(run.graph.map(task => [task.task_id, task]));
  const width = 20 + columns.length * (WIDTH + ACROSS) - ACROSS, height = 20 + tallest * (HEIGHT + DOWN);
  const svg = shape(document.getElementById('graph'), 'svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img'});
  const defs = shape(svg, 'defs', {});
  const head = shape(defs, 'marker', {id: 'head', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto'});
  shape(head, 'path', {d: 'M0 0L8 4L0 8z', fill: 'var(--faint)'});
  for (const task of run.graph) {
    const [x, y] = at(task);
    for (const id of task.downstream) {
      if (!known.has(id)) continue;
      const [u, v] = at(known.get(id));
      const from = x + WIDTH, middle = (from + u) / 2;
      shape(svg, 'path', {class: 'edge', 'marker-end': 'url(#head)',
        d: `M${from} ${y + HEIGHT / 2}C${middle} ${y + HEIGHT / 2} ${middle} ${v + HEIGHT / 2} ${u - 2} ${v + HEIGHT / 2}`});
    }
  }
  for (const task of run.graph) {
    const [x, y] = at(task);
    const instances = byTask.get(task.task_id) || [];
    const state = stateOf(instances);
    const node = shape(svg, 'g', {class: 'node', tabindex: 0, 'data-task': task.task_id, role: 'button'});
    shape(node, 'title', {}, `${task.task_id}: ${state || 'not run'}`);
    if (instances.length > 1) shape(node, 'rect', {x: x + 4, y: y + 4, width: WIDTH, height: HEIGHT, rx: 6, stroke: color(state)});
    shape(node, 'rect', {x, y, width: WIDTH, height: HEIGHT, rx: 6, stroke: color(state)});
    const short = task.task_id.length > 25 ? '…' + task.task_id.slice(-24) : task.task_id;
    shape(node, 'text', {x: x + 10, y: y + 18}, short + (instances.length > 1 ? ` ×${instances.length}` : ''));
    const rule = task.trigger_rule === 'all_success' ? '' : ' · ' + task.trigger_rule;
    shape(node, 'text', {x: x + 10, y: y + 34, class: 'faint'}, (state || 'not run') + rule);
    node.addEventListener('click', () => pick(instances[0]));
    node.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(instances[0]); } });
  }
}

function drawTimeline() {
  const box = document.getElementById('timeline');
  const end = Math.max(run.duration, 0.001);
  for (const one of run.tasks) {
    const row = element(box, 'button', null, {class: 'row', type: 'button'});
    one.row = row;
    element(row, 'span', title(one), {class: 'name', title: title(one)});
    const track = element(row, 'span', null, {class: 'track'});
    if (one.started !== null && one.duration !== null) {
      const bar = element(track, 'span', null, {class: 'bar'});
      bar.style.left = 100 * one.started / end + '%';
      bar.style.width = 100 * one.duration / end + '%';
      bar.style.background = color(one.state);
    }
    element(row, 'span', one.duration === null ? one.state || 'not run' : seconds(one.duration), {class: 'time'});
    row.addEventListener('click', () => pick(one));
  }
}

function addError(box, error) {
  element(box, 'pre', (error.kind ? error.kind + ': ' : '') + error.message);
  for (const frame of error.frames) {
    element(box, 'div', `${frame.file}:${frame.line}` + (frame.function ? ` in ${frame.function}` : ''));
    if (frame.text) element(box, 'pre', frame.text);
  }
  if (error.cause) { element(box, 'div', 'caused by'); addError(box, error.cause); }
}

function pick(one) {
  if (!one) return;
  document.querySelectorAll('.picked').forEach(old => old.classList.remove('picked'));
  one.row.classList.add('picked');
  document.querySelector(`.node[data-task="${CSS.escape(one.task_id)}"]`)?.classList.add('picked');
  const box = document.getElementById('detail');
  box.replaceChildren();
  element(box, 'h2', title(one));
  const facts = element(box, 'dl');
  const fact = (name, value) => { if (value) { element(facts, 'dt', name); return element(facts, 'dd', value); } };
  const state = fact('state', one.state || 'not run');
  state.className = 'state';
  state.style.color = color(one.state);
  fact('why', one.reason);
  fact('operator', one.type);
  fact('tries', one.try_number ? String(one.try_number) : '');
  fact('time', seconds(one.duration));
  const others = byTask.get(one.task_id);
  if (others.length > 1) {
    const select = element(element(facts, 'dt', 'instance').parentNode, 'dd');
    const list = element(select, 'select', null, {'aria-label': 'instance'});
    for (const other of others) element(list, 'option', title(other), {value: other.map_index});
    list.value = one.map_index;
    list.addEventListener('change', () => pick(others.find(other => String(other.map_index) === list.value)));
  }
  if (one.error) { element(box, 'h3', 'Error'); addError(box, one.error); }
  if (one.xcoms.length) element(box, 'h3', 'XComs');
  for (const xcom of one.xcoms) {
    element(box, 'div', xcom.key);
    element(box, 'pre', pretty(xcom.value));
  }
  if (one.log) { element(box, 'h3', 'Log'); element(box, 'pre', one.log); }
}

function drawHead() {
  const head = document.getElementById('head');
  element(head, 'h1', run.dag_id);
  const facts = element(head, 'div', null, {class: 'facts'});
  const state = element(facts, 'span', run.state, {class: 'state'});
  state.style.color = color(run.state);
  element(facts, 'span', seconds(run.duration));
  if (run.logical_date) element(facts, 'span', 'logical date ' + run.logical_date);
  element(facts, 'span', run.run_id);
  const counts = {};
  for (const one of run.tasks) counts[one.state || 'not run'] = (counts[one.state || 'not run'] || 0) + 1;
  element(facts, 'span', Object.entries(counts).map(([state, count]) => `${count} ${state}`).join(', '));
  if (run.simulated) element(head, 'p', 'Simulated tasks were checked and rendered, but did nothing.', {class: 'note'});
  if (run.trouble) element(head, 'p', run.trouble, {class: 'note'});
  for (const note of run.notes) element(head, 'p', note, {class: 'note'});
}

drawHead();
drawGraph();
drawTimeline();
pick(run.tasks.find(one => one.state === 'failed') || run.tasks[0]);
