// The address keeps what is shown, so that it can be sent: `#person=ID`,
// `#team=NAME&band=neglected`.

const filterNames = ['team', 'band', 'kind', 'month'];

function addressOf(person) {
  return `#person=${encodeURIComponent(person.id)}`;
}

/** The whole address of somebody's own view, to be copied from a link. */
function linkTo(person) {
  return location.href.split('#')[0] + addressOf(person);
}

/** What the address asks for; `null` where it only names a section. */
function readAddress() {
  const parts = location.hash.slice(1).split('&').filter((part) => part.includes('='));
  if (!parts.length && location.hash.length > 1) return null;
  const asked = {};
  for (const part of parts) {
    const place = part.indexOf('=');
    try {
      asked[part.slice(0, place)] = decodeURIComponent(part.slice(place + 1));
    } catch {
      // A broken escape asks for nothing.
    }
  }
  return asked;
}

function currentAddress(person) {
  const parts = filterNames.filter((name) => chosen[name])
    .map((name) => `${name}=${encodeURIComponent(chosen[name])}`);
  if (person) parts.unshift(addressOf(person).slice(1));
  return parts.length ? `#${parts.join('&')}` : location.pathname + location.search;
}

function writeAddress() {
  history.replaceState(null, '', currentAddress(people[light.pinned]));
}

/** Opens somebody's own view as a step that the browser's way back undoes. */
function goToPerson(person, from) {
  if (!first('.own').contains(from)) cameFrom = from;
  history.pushState(null, '', currentAddress(person));
  openOwn(person);
}

function leavePerson() {
  closeOwn();
  writeAddress();
}

function followAddress() {
  const asked = readAddress();
  if (!asked) return;
  for (const name of filterNames) chosen[name] = asked[name] ?? '';
  showChosen();
  const index = indexOfID.get(asked.person);
  if (index !== undefined) {
    openOwn(people[index]);
    return;
  }
  closeOwn();
  if (asked.person !== undefined) say(`Nobody here has the identifier ${asked.person}`);
}
