// A map of teams, or of areas of them: its discs, the lines between two, and the view of one.

const discs = (record.discs ?? []).map((name, index) => ({
  index, name, words: '', node: null, caption: null, people: [], links: [],
}));
for (const person of people) discOf(person)?.people.push(person);

/** Every line that the map draws, with the contact of all ties between its discs by month. */
const links = (record.links ?? []).map(([a, b, days]) => ({ a, b, days, words: '', pieces: [], captions: [] }));

function discOf(person) {
  return discs[record.discOfPerson?.[person.index]];
}

function isDisc(shown) {
  return shown !== null && discs[shown.index] === shown;
}

function otherDisc(link, disc) {
  return discs[link.a === disc.index ? link.b : link.a];
}

/** What a title says after the name that it begins with. */
function afterName(title, name) {
  return title.startsWith(`${name}: `) ? title.slice(name.length + 2) : title;
}

function readDiscs() {
  if (!discs.length) return;
  all('.tag', map.root).forEach((caption) => caption.classList.add('caption'));
  for (const disc of discs) {
    disc.node = first(`#g-${disc.index}`, map.root);
    if (!disc.node) continue;
    disc.caption = first(`#name-${disc.index}`, map.root);
    disc.words = first('title', disc.node).textContent;
    map.standing.set(disc.node, disc);
  }
  for (const link of links) {
    const node = first(`#l-${link.a}-${link.b}`, map.root);
    if (!node) continue;
    link.pieces.push(node);
    const caption = first(`#words-${link.a}-${link.b}`, map.root);
    if (caption) link.captions.push(caption);
    link.words = first('title', node).textContent;
    discs[link.a].links.push(link);
    discs[link.b].links.push(link);
  }
}

function lightDisc(disc, name) {
  lit(disc.node, name);
  if (disc.caption) lit(disc.caption);
}

function lightLink(link) {
  link.pieces.concat(link.captions).forEach((piece) => lit(piece));
}

// A disc stands for its own links, and for the discs that they lead to.
function paintDisc(disc) {
  if (!disc.node) return;
  lightDisc(disc, 'self');
  for (const link of disc.links) {
    lightLink(link);
    lightDisc(otherDisc(link, disc));
  }
}

// Somebody who stands on no map stands for a disc, and for those that the person's ties lead to.
function paintDiscOf(person) {
  const own = discOf(person);
  if (!own?.node) return;
  const reached = new Set(person.ties.filter((tie) => tie.counts)
    .map((tie) => discOf(otherEnd(tie, person.index))).filter((disc) => disc?.node));
  reached.forEach((disc) => lightDisc(disc));
  lightDisc(own, 'self');
  for (const link of own.links) {
    if (reached.has(otherDisc(link, own))) lightLink(link);
  }
}

// Of a team its discs and their links; what ties are like a line of many can't tell.
function paintTeam(team) {
  const own = new Set(people.filter((person) => person.team === team).map(discOf));
  for (const disc of own) if (disc?.node) lightDisc(disc);
  for (const link of links) {
    if (own.has(discs[link.a]) || own.has(discs[link.b])) lightLink(link);
  }
}

function discContent(disc) {
  const parts = [element('p', {}, afterName(disc.words, disc.name))];
  const lines = disc.links.slice().sort((one, other) => tieCount(other) - tieCount(one));
  parts.push(...listed('Lines on the map', lines, (link) => [
    element(
      'th', { scope: 'row' }, subjectLink(otherDisc(link, disc)),
      element('span', { class: 'sub' }, wordsBetween(link))),
  ]));
  const counts = new Map();
  for (const { team } of disc.people) if (team) counts.set(team, (counts.get(team) ?? 0) + 1);
  // The teams of an area; a disc of a team has no other.
  if (counts.size > 1) {
    const rows = Array.from(counts).sort(([, one], [, other]) => other - one);
    parts.push(...listed(`${record.teamWord}s`, rows, ([team, count]) => [
      element('th', { scope: 'row' }, teamButton(team)),
      element('td', { class: 'n' }, counted(count, 'person', 'people')),
    ]));
  }
  const named = disc.people.slice().sort((one, other) => compared(one.name, other.name));
  parts.push(...listed('People', named, (person) => [
    element(
      'th', { scope: 'row' }, subjectLink(person),
      element('span', { class: 'sub' }, isolated(counts.size > 1 ? person.team : person.role))),
  ]));
  return parts;
}

function wordsBetween(link) {
  return afterName(link.words, `${discs[link.a].name} - ${discs[link.b].name}`);
}

function tieCount(link) {
  return parseInt(wordsBetween(link).replaceAll(',', ''), 10);
}

/** Leaves only the rows of a team on the page. */
function teamButton(team) {
  const button = element('button', { type: 'button', class: 'row' }, isolated(team));
  button.addEventListener('click', () => choose({ team }));
  return button;
}
