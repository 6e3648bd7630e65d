// The timeline: a line for each task instance, with a bar for each of its tries.

const timelineBox = document.getElementById('timeline');
const rows = new Map();

function drawTimeline() {
  const ends = run.tasks.flatMap(one => [one.started, ...one.tries.map(part => part.started + part.duration)]);
  const end = ends.reduce((a, b) => Math.max(a, b), Math.max(run.duration, 0.001));
  drawAxis(end);
  const list = element(timelineBox, 'ol');
  for (const one of run.tasks) {
    const row = element(element(list, 'li'), 'a', null, {class: 'row', href: addressOf(one), 'data-state': wordOf(one), tabindex: -1});
    const name = element(row, 'span', null, {class: 'name', title: titleOf(one)});
    element(name, 'span', signOf(wordOf(one)), {class: 'sign', 'aria-hidden': 'true'});
    name.append(titleOf(one));
    const track = element(row, 'span', null, {class: 'track'});
    drawBars(track, one, end);
    element(row, 'span', one.tries.length ? seconds(one.duration) : wordOf(one), {class: 'time'});
    row.setAttribute('aria-label', `${titleOf(one)}: ${wordOf(one)} ${seconds(one.duration)}`);
    row.addEventListener('keydown', event => stepRow(event, row));
    row.one = one;
    rows.set(one, row);
  }
}

/** Round times, so many that they do not touch. */
function drawAxis(end) {
  const axis = element(timelineBox, 'div', null, {class: 'axis', 'aria-hidden': 'true'});
  const scale = element(axis, 'span', null, {class: 'track'});
  const most = Math.min(10, Math.max(2, Math.floor(scale.clientWidth / 60)));
  const rounded = [...[1e-3, 1e-2, 0.1].flatMap(n => [n, 2 * n, 5 * n]),
    ...[1, 60, 3600].flatMap(n => [1, 2, 5, 10, 15, 30].map(times => n * times))];
  const every = rounded.find(step => end / step <= most) || end;
  for (let at = 0; at <= end; at += every) {
    const tick = element(scale, 'span', every < 1 ? `${Number(at.toFixed(3))} s` : end <= 120 ? `${Math.round(at)} s` : clockTime(at), {class: 'tick'});
    tick.style.left = 100 * at / end + '%';
  }
}

function clockTime(at) {
  const two = number => String(Math.floor(number)).padStart(2, '0');
  return at < 3600 ? `${Math.floor(at / 60)}:${two(at % 60)}` : `${Math.floor(at / 3600)}:${two(at / 60 % 60)}:${two(at % 60)}`;
}

function drawBars(track, one, end) {
  const bar = (from, length, state, title) => {
    const made = element(track, 'span', null, {class: 'bar', 'data-state': state, title});
    made.style.left = 100 * Math.min(from / end, 1) + '%';
    made.style.width = 100 * Math.min(length, Math.max(end - from, 0)) / end + '%';
  };
  for (const part of one.tries) {
    bar(part.started, part.duration, endOf(part), `try ${part.number}: ${endOf(part)}, ${seconds(part.duration)}`);
  }
  if (!one.tries.length && one.started !== null) bar(one.started, 0, wordOf(one), wordOf(one));
}

function stepRow(event, row) {
  const shown = [...timelineBox.querySelectorAll('.row')].filter(each => !each.parentNode.hidden);
  const at = shown.indexOf(row);
  const next = {ArrowDown: shown[at + 1], ArrowUp: shown[at - 1], Home: shown[0], End: shown.at(-1)}[event.key];
  if (!next) return;
  event.preventDefault();
  choose(next.one);
  next.focus();
}

function markTimeline(one) {
  for (const [each, row] of rows) {
    row.classList.toggle('picked', each === one);
    row.setAttribute('tabindex', each === one ? 0 : -1);
  }
}

/** Shows the rows whose name or state holds the text. */
function filterTimeline(text) {
  document.getElementById('filter').value = text;
  const wanted = text.trim().toLowerCase();
  for (const [one, row] of rows) {
    const isState = run.tasks.some(other => wordOf(other) === wanted);
    row.parentNode.hidden = isState ? wordOf(one) !== wanted : !titleOf(one).toLowerCase().includes(wanted);
  }
}

function addTimelineTools() {
  const tools = document.getElementById('timeline-tools');
  const input = element(tools, 'input', null, {type: 'search', id: 'filter', placeholder: 'task or state', 'aria-label': 'Show only these tasks: a part of the name, or a state'});
  input.addEventListener('input', () => filterTimeline(input.value));
}
