// Where the reader is: the contents mark the section, and step aside for the map, which is wide.

function readyContents() {
  const rail = first('.rail');
  if (!rail) return;
  const links = new Map(all('a', rail).map((link) => [link.hash.slice(1), link]));
  const reading = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !links.has(target.id)) continue;
      for (const link of links.values()) link.removeAttribute('aria-current');
      links.get(target.id).setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '-15% 0px -75% 0px' });
  all('main section[id]').forEach((section) => reading.observe(section));
  const wide = new Set();
  const aside = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) wide.add(target);
      else wide.delete(target);
    }
    rail.classList.toggle('aside', wide.size > 0);
  }, { rootMargin: '0px 0px -35% 0px' });
  all('.plate').forEach((plate) => aside.observe(plate));
}
