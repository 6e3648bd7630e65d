// What is known of the task that is chosen, or else of the DAG.

const SHOWN_TASKS = 12;
const detailBox = document.getElementById('detail');

const placeOf = place => `${place.file}:${place.line}`;
/** What is gone is not in the file of now. */
const madeOf = (place, status) => placeOf(place) + (status === 'removed' ? ` in ${data.since}` : '');
const count = (number, word) => number === 1 ? `1 ${word}` : `${number} ${word}s`;

function facts(parent) {
  const list = element(parent, 'dl');
  return (name, text) => {
    if (!text && text !== null) return null;
    element(list, 'dt', name);
    return element(list, 'dd', text);
  };
}

function addStatus(status, details) {
  if (status !== 'same') {
    element(detailBox, 'p', status === 'changed' ? 'changed:' : status, {class: `status ${status}`});
  }
  if (!details.length) return;
  const list = element(detailBox, 'ul');
  for (const detail of details) element(list, 'li', detail);
}

function addFinding(parent, finding, hasPlace) {
  const box = element(parent, 'div', null, {class: `finding ${finding.severity}`});
  element(box, 'strong', `${finding.code} ${finding.severity}: `);
  box.append(finding.message);
  if (finding.help) element(box, 'span', finding.help, {class: 'help'});
  if (hasPlace) element(box, 'span', placeOf(finding), {class: 'place'});
}

function drawDag(dag) {
  detailBox.replaceChildren();
  element(detailBox, 'h2', dag.title);
  addStatus(dag.status, dag.changes);
  const fact = facts(detailBox);
  if (dag.loaded.file !== dag.made.file) fact('loaded from', madeOf(dag.loaded, dag.status));
  fact('made in', madeOf(dag.made, dag.status));
  fact('schedule', dag.schedule);
  fact('tasks', String(dag.tasks.length));
  if (data.since) fact('compared with', data.since);
  if (!dag.tasks.length) element(detailBox, 'p', 'The DAG has no tasks.', {class: 'faint'});
  if (dag.gaps.length) {
    element(detailBox, 'h3', 'Not known');
    const list = element(detailBox, 'ul');
    for (const gap of dag.gaps) element(list, 'li', gap);
  }
  const flagged = dag.tasks.filter(task => task.findings.length);
  if (flagged.length) {
    element(detailBox, 'h3', `Tasks with findings`);
    addTasks(element(detailBox, 'div', null, {class: 'list'}), dag, flagged.map(task => dag.tasks.indexOf(task)));
  }
  const changed = dag.tasks.filter(task => task.status !== 'same');
  for (const word of ['added', 'removed', 'changed']) {
    const tasks = changed.filter(task => task.status === word).map(task => dag.tasks.indexOf(task));
    if (!tasks.length) continue;
    element(detailBox, 'h3', `Tasks ${word}`);
    addTasks(element(detailBox, 'div', null, {class: 'list'}), dag, tasks);
  }
  if (dag.findings.length) {
    element(detailBox, 'h3', 'Findings elsewhere in its file');
    for (const number of dag.findings) addFinding(detailBox, data.findings[number], true);
  }
}

function addTasks(box, dag, numbers) {
  let at = 0;
  for (const number of numbers) {
    if (at++ === SHOWN_TASKS && numbers.length > SHOWN_TASKS + 1) {
      box = element(box, 'details');
      element(box, 'summary', `${numbers.length - SHOWN_TASKS} more`);
    }
    element(box, 'a', dag.tasks[number].id, {href: addressOf(dag, number)});
    box.append(' ');
  }
}

function drawTask(dag, number) {
  const task = dag.tasks[number];
  detailBox.replaceChildren();
  element(detailBox, 'h2', task.id);
  addStatus(task.status, task.changes);
  const fact = facts(detailBox);
  fact('operator', task.operator);
  fact('marks', task.marks.join(', '));
  fact('trigger rule', task.trigger_rule ?? 'not known');
  fact('group', task.group ?? '');
  const neighbours = (name, numbers) => numbers.length && addTasks(fact(name, null), dag, numbers);
  neighbours('upstream', upstreamOf(dag, number));
  neighbours('downstream', task.downstream);
  const shown = new Set();
  addSource('Made in', task.made, task, shown);
  if (task.callable) addSource('Runs', task.callable, task, shown);
  for (const each of task.findings) if (!shown.has(each)) addFinding(detailBox, data.findings[each], true);
}

/** Lines of a file, each finding below its line. */
function addSource(title, place, {findings, status}, shown) {
  const isInside = number => place.line <= number && number <= place.end_line;
  element(detailBox, 'h3', title);
  element(detailBox, 'div', madeOf(place, status), {class: 'place'});
  const lines = data.sources[place.source].filter(([number]) => place.line - place.before <= number && number <= place.last);
  if (!lines.length) return;
  const source = sourceLines(detailBox, lines, isInside);
  const spans = source.querySelectorAll(':scope > .line');
  lines.forEach(([number], at) => {
    for (const each of [...findings].reverse()) {
      const finding = data.findings[each];
      if (!isInside(number) || finding.file !== place.file || finding.line !== number || shown.has(each)) continue;
      shown.add(each);
      const holder = document.createElement('div');
      addFinding(holder, finding, false);
      spans[at].after(holder.firstChild);
    }
  });
  if (place.end_line > place.last) element(detailBox, 'p', `… ${count(place.end_line - place.last, 'more line')}`, {class: 'faint'});
}
