// All about the task instance that is chosen.

/** More neighbours than this are folded. */
const SHOWN_TASKS = 10;
const detailBox = document.getElementById('detail');

function drawDetail(one, number) {
  detailBox.replaceChildren();
  if (!one) {
    element(detailBox, 'p', run.tasks.length ? 'Choose a task.' : 'The DAG has no tasks.', {class: 'empty'});
    return;
  }
  const task = taskOf.get(one.task_id);
  element(detailBox, 'h2', titleOf(one), {class: 'name'});
  badge(detailBox, wordOf(one));
  if (one.reason) element(detailBox, 'span', one.reason, {class: 'why'});
  addFacts(one, task);
  if (one.error) addError(one);
  addRendered(one);
  addXComs(one);
  addLog(one, number);
}

function addFacts(one, task) {
  const facts = element(detailBox, 'dl');
  const fact = (name, text) => {
    if (!text && text !== null) return null;
    element(facts, 'dt', name);
    return element(facts, 'dd', text);
  };
  const others = instancesOf.get(one.task_id);
  if (others.length > 1) addInstances(fact('instance', null), one, others);
  fact('time', one.started === null ? '' : `${seconds(one.duration)}, from ${seconds(one.started)} on`);
  fact('tries', one.try_number > 1 ? `${one.try_number} of ${task.retries + 1}` : '');
  fact('operator', task.type);
  fact('made in', task.file ? task.file + (task.line > 0 ? ':' + task.line : '') : '');
  const role = task.setup ? 'setup' : task.teardown ? 'teardown' : '';
  fact('role', role);
  fact('trigger rule', task.trigger_rule === 'all_success' && !role ? '' : task.trigger_rule);
  addTasks(fact, 'upstream', upstreamOf.get(one.task_id));
  addTasks(fact, 'downstream', task.downstream.filter(id => taskOf.has(id)));
}

function addInstances(box, one, others) {
  const at = others.indexOf(one);
  const list = element(box, 'select', null, {'aria-label': 'instance'});
  for (const other of others) {
    element(list, 'option', `${signOf(wordOf(other))} [${other.map_index}] ${other.map_name || ''} ${wordOf(other)}`, {value: other.map_index});
  }
  list.value = one.map_index;
  list.addEventListener('change', () => choose(others.find(other => String(other.map_index) === list.value)));
  if (at > 0) element(box, 'a', '← previous', {href: addressOf(others[at - 1])});
  if (at + 1 < others.length) element(box, 'a', 'next →', {href: addressOf(others[at + 1])});
  element(box, 'div', counted(others).map(([word, count]) => `${count} ${word}`).join(', '), {class: 'faint'});
}

function addTasks(fact, name, ids) {
  if (!ids.length) return;
  let box = fact(name, null);
  ids.forEach((id, at) => {
    if (at === SHOWN_TASKS && ids.length > SHOWN_TASKS + 1) {
      box = element(box, 'details');
      element(box, 'summary', `${ids.length - SHOWN_TASKS} more`);
    }
    const instances = instancesOf.get(id);
    const word = worst(instances);
    const link = element(box, 'a', null, {class: 'task', href: instances.length ? addressOf(worstOf(instances)) : '#', 'data-state': word});
    element(link, 'span', signOf(word), {class: 'sign', title: word});
    link.append(id);
  });
}

// Why it failed

function addError(one) {
  element(detailBox, 'h3', one.state === 'failed' ? 'Why it failed' : 'Why an earlier try failed');
  const chain = [];
  for (let error = one.error; error; error = error.cause) chain.unshift(error);
  chain.forEach((error, at) => {
    if (at > 0) element(detailBox, 'p', 'and so:', {class: 'faint'});
    const box = element(detailBox, 'div', null, {class: 'error'});
    element(box, 'p', (error.kind ? error.kind + (error.message ? ': ' : '') : '') + error.message, {class: 'headline'});
    if (error.rule) addRule(box, error.rule);
    if (error.hint) element(box, 'p', error.hint, {class: 'hint'});
    addFrames(box, error.frames);
  });
}

/** What `dagproof check` says about the same place. */
function addRule(box, rule) {
  const said = element(box, 'p', null, {class: 'rule'});
  element(said, 'strong', rule.code);
  said.append(` ${rule.message}`);
  if (rule.help) element(said, 'span', rule.help, {class: 'help'});
  element(said, 'span', `${rule.file}:${rule.line}`, {class: 'place'});
}

/** The innermost first: the others, which called it, are folded. */
function addFrames(box, frames) {
  if (!frames.length) return;
  addFrame(box, frames.at(-1));
  if (frames.length === 1) return;
  const more = element(box, 'details');
  element(more, 'summary', frames.length === 2 ? 'called from 1 place' : `called through ${frames.length - 1} places`);
  for (const frame of frames.slice(0, -1).reverse()) addFrame(more, frame);
}

function addFrame(box, frame) {
  element(box, 'div', `${frame.file}:${frame.line}` + (frame.function ? ` in ${frame.function}` : ''), {class: 'place'});
  if (!frame.source?.length) {
    if (frame.text) element(box, 'pre', frame.text);
    return;
  }
  sourceLines(box, frame.source, number => number === frame.line);
}

// Template fields, XComs and logs

function addRendered(one) {
  const fields = Object.entries(one.rendered || {});
  if (!fields.length) return;
  element(detailBox, 'h3', 'Rendered');
  for (const [field, text] of fields) {
    element(detailBox, 'div', field, {class: 'key'});
    element(detailBox, 'pre', text, {class: 'value', tabindex: 0, 'aria-label': field});
  }
}

function addXComs(one) {
  if (!one.xcoms.length) return;
  element(detailBox, 'h3', 'XComs');
  for (const xcom of one.xcoms) {
    element(detailBox, 'div', xcom.key, {class: 'key'});
    element(detailBox, 'pre', xcom.bytes ? xcom.value : pretty(xcom.value), {class: 'value', tabindex: 0, 'aria-label': xcom.key});
    if (xcom.bytes) element(detailBox, 'p', `Only its beginning: it has ${bytes(xcom.bytes)}. All of it is in ${run.folder}/result.json`, {class: 'faint'});
  }
}

/** Python writes NaN, which is no JSON: shown as it is. */
function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}

function addLog(one, number) {
  if (!one.logs.length) return;
  element(detailBox, 'h3', 'Log');
  const log = one.logs.find(each => each.number === number) || one.logs.at(-1);
  if (one.logs.length > 1) {
    const tabs = element(detailBox, 'nav', null, {class: 'tries', 'aria-label': 'tries'});
    for (const each of one.logs) {
      const tab = element(tabs, 'a', `try ${each.number}`, {href: addressOf(one, each.number)});
      if (each === log) tab.setAttribute('aria-current', 'true');
    }
  }
  const parts = one.tries.filter(part => part.number === log.number);
  if (one.logs.length > 1 && parts.length) {
    const last = parts.at(-1);
    element(detailBox, 'p', `${endOf(last)}, ${seconds(last.duration)}` + (last.error ? `: ${last.error}` : ''), {class: 'faint'});
  }
  if (log.cut) {
    element(detailBox, 'p', `Only its end: it has ${bytes(log.bytes)}. All of it is in ${log.path}`, {class: 'faint cut'});
  }
  if (!log.bytes) {
    element(detailBox, 'p', 'It printed nothing.', {class: 'faint'});
    return;
  }
  const box = element(detailBox, 'pre', null, {class: 'log', tabindex: 0, 'aria-label': 'log'});
  appendAnsi(box, log.text);
  if (log.cut) box.scrollTop = box.scrollHeight;
  if (!log.cut) element(detailBox, 'p', log.path, {class: 'place'});
}
