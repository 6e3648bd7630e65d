// Colours that programs print for terminals, as text with classes.

const ANSI = /\x1b\[([0-9;:]*)m|\x1b(?:\[[0-?]*[ -\/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])/g;

/** Appends a text; what else a terminal would obey is left out. */
function appendAnsi(parent, text) {
  let look = {}, from = 0;
  const add = part => {
    const shown = part.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '');
    if (!shown) return;
    const classes = Object.values(look).join(' ');
    if (classes) element(parent, 'span', shown, {class: classes});
    else parent.append(shown);
  };
  for (const match of text.matchAll(ANSI)) {
    add(text.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[1] !== undefined) look = changed(look, match[1].split(/[;:]/).map(Number));
  }
  add(text.slice(from));
}

function changed(look, codes) {
  const now = {...look};
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at];
    if (code === 0) for (const key of Object.keys(now)) delete now[key];
    else if (code === 1) now.bold = 'a-bold';
    else if (code === 2) now.faint = 'a-faint';
    else if (code === 3) now.italic = 'a-italic';
    else if (code === 4) now.underlined = 'a-underlined';
    else if (code === 22) { delete now.bold; delete now.faint; }
    else if (code === 23) delete now.italic;
    else if (code === 24) delete now.underlined;
    else if (code >= 30 && code <= 37) now.color = 'a-' + (code - 30);
    else if (code >= 90 && code <= 97) now.color = 'a-' + (code - 90);
    else if (code === 39) delete now.color;
    else if (code === 38 || code === 48) {
      const isNamed = codes[at + 1] === 5 && codes[at + 2] < 16;
      if (code === 38 && isNamed) now.color = 'a-' + codes[at + 2] % 8;
      at += codes[at + 1] === 5 ? 2 : 4;
    }
  }
  return now;
}
