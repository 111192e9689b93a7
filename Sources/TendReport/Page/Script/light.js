// Lighting somebody's ties up, on the map and in the tables, and dimming the rest; a disc of a map
// of teams is lit like a person.

const light = {
  /** Whoever is pointed at or focused: a person or a disc. */
  pointed: null,
  /** Whoever's own view is open. */
  pinned: null,
  lit: [],
  /** Everything outside the map that stands for somebody. */
  mentions: new Map(),
};

function readMentions() {
  for (const mark of all('.page [data-p], .page [data-a]')) {
    if (map.root?.contains(mark)) continue;
    for (const index of [mark.dataset.p, mark.dataset.a, mark.dataset.b]) {
      if (index === undefined) continue;
      const place = Number(index);
      if (!light.mentions.has(place)) light.mentions.set(place, []);
      light.mentions.get(place).push(mark);
    }
  }
}

/** Makes every name in text a link to that person's own view. */
function linkMentions() {
  for (const mark of all('.page [data-p]')) {
    const person = people[mark.dataset.p];
    const isText = mark instanceof HTMLElement && !['TR', 'LI'].includes(mark.tagName);
    if (!person || !isText) continue;
    // Without script a name leads to the map; with it, to the own view.
    let link = mark.closest('a');
    if (!link) {
      link = element('a');
      link.append(...mark.childNodes);
      mark.append(link);
    }
    link.classList.add('who');
    link.setAttribute('href', linkTo(person));
  }
}

function listenToPointing() {
  const pointedAt = (target) => {
    const mark = target.closest?.('[data-p], [data-disc]');
    return mark && mark.tagName !== 'TR' && mark.tagName !== 'LI' ? mark : null;
  };
  const lines = '.edge[id^="t-"], .edge[id^="l-"]';
  const point = (event) => {
    if (event.pointerType === 'touch') return;
    const mark = pointedAt(event.target);
    const line = event.target.closest?.(lines);
    if (mark) lightUp(subjectOf(mark));
    else if (line && map.root?.contains(line)) sayLine(line);
  };
  const leave = (event) => {
    if (pointedAt(event.target) || event.target.closest?.(lines)) lightUp(null);
  };
  document.addEventListener('pointerover', point);
  document.addEventListener('pointerout', leave);
  document.addEventListener('focusin', point);
  document.addEventListener('focusout', leave);
  document.addEventListener('click', (event) => {
    const mark = pointedAt(event.target);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!mark || !isPlain || !subjectOf(mark)) return;
    event.preventDefault();
    goTo(subjectOf(mark), event.target.closest('a[href], [tabindex]') ?? mark);
  });
}

/** The person or the disc that a mark stands for. */
function subjectOf(mark) {
  return mark.dataset.disc === undefined ? people[mark.dataset.p] : discs[mark.dataset.disc];
}

/** Lights somebody up; nobody, for `null`, leaves whoever's own view is open. */
function lightUp(shown) {
  light.pointed = shown ?? null;
  paint();
  const lighted = light.pointed ?? light.pinned;
  say(lighted === null ? filterLine() : inOneLine(lighted));
}

function sayLine(node) {
  if (discs.length) {
    say(first('title', node).textContent);
    return;
  }
  const [a, b] = node.id.slice(2).split('-').map(Number);
  const tie = tieBetween(a, b);
  if (!tie) return;
  const state = tie.band ? `, ${tie.band}` : '';
  const silence = tie.silent > 0 ? `, silent for ${counted(tie.silent, 'day')}` : '';
  say(`${people[a].name} and ${people[b].name}${state}${silence}`);
}

/** Lights up whoever is pointed at, else the open view's person, else what filters leave. */
function paint() {
  for (const mark of light.lit) mark.classList.remove('lit', 'self');
  light.lit = [];
  map.over?.replaceChildren();
  const shown = light.pointed ?? light.pinned;
  document.body.classList.toggle('lighting', shown !== null);
  if (isDisc(shown)) paintDisc(shown);
  else if (shown) paintPerson(shown.index);
  const onMap = shown ? light.lit.some((mark) => map.standing.has(mark)) : paintFilter();
  map.root?.classList.toggle('dim', onMap);
}

function lit(mark, name = 'lit') {
  mark.classList.add('lit', name);
  light.lit.push(mark);
}

function paintPerson(index) {
  for (const mark of light.mentions.get(index) ?? []) lit(mark.closest('tr, li') ?? mark);
  const node = map.people.get(index);
  if (!node) {
    paintDiscOf(people[index]);
    return;
  }
  lit(node, 'self');
  const drawn = new Set();
  for (const tie of map.tiesOf.get(index) ?? []) {
    const other = tie.a === index ? tie.b : tie.a;
    drawn.add(other);
    tie.pieces.forEach((piece) => lit(piece));
    if (map.people.has(other)) lit(map.people.get(other));
  }
  const from = placeOf(node);
  for (const tie of people[index].ties) {
    const other = otherEnd(tie, index).index;
    const to = placeOf(map.people.get(other));
    if (!tie.counts || drawn.has(other) || !to) continue;
    lit(map.people.get(other));
    const name = needsTending(tie) && tie.band !== 'dormant' ? 'quiet' : 'line';
    map.over.append(
      drawing('path', { class: name, d: `M${from.x} ${from.y}L${to.x} ${to.y}` }));
  }
}

// On the map a filter lights up the ties that pass it with their people, and all of a team.
function paintFilter() {
  if (!isFiltered()) return false;
  if (discs.length) {
    if (chosen.team) paintTeam(chosen.team);
    return Boolean(chosen.team);
  }
  for (const { a, b, tie, pieces } of map.ties) {
    if (!passes(factsOfTie(tie, a, b))) continue;
    pieces.forEach((piece) => lit(piece));
    for (const end of [a, b]) if (map.people.has(end)) lit(map.people.get(end));
  }
  for (const [index, node] of map.people) {
    if (chosen.team && people[index]?.team === chosen.team) lit(node);
  }
  return true;
}
