"""What holds of the page as a whole: access, other media, sizes, and that nothing foreign runs."""

import os
import re

from axe_playwright_python.sync_playwright import Axe

from browser import busiest, check, count, disc_of, dot, record

WIDTHS = {"wide": 1280, "phone": 390}


@check("breaks no rule of axe, wide and on a phone, light and dark, own view and filters open")
def accessible(opener):
    for width_name, width in WIDTHS.items():
        for scheme in ("light", "dark"):
            with opener.open(width=width, scheme=scheme) as page:
                data = record(page)
                states = ["as it opens", "with an own view"]
                for state in states:
                    if state == states[1]:
                        index = busiest(page, data)
                        page.evaluate(
                            "(id) => { location.hash = 'person=' + encodeURIComponent(id) }",
                            data["people"][index]["id"])
                        page.locator(".own[open]").wait_for()
                    elif width < 600:
                        page.locator("#filters").click()
                    found = Axe().run(page)
                    words = [f"{v['id']} ({len(v['nodes'])}): {v['nodes'][0]['html'][:120]}"
                             for v in found.response["violations"]]
                    assert not words, f"{width_name}, {scheme}, {state}: " + "; ".join(words[:4])


CONTRASTS = """() => {
  const light = (color) => {
    const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('.plate svg text')].map((text) => {
    const ink = light(getComputedStyle(text).fill);
    const [more, less] = ink > paper ? [ink, paper] : [paper, ink];
    return [(more + 0.05) / (less + 0.05), text.textContent];
  });
}"""


@check("has a map whose words stand out from the paper, light and dark")
def contrast(opener):
    for scheme in ("light", "dark"):
        with opener.open(scheme=scheme) as page:
            found = page.evaluate(CONTRASTS)
            assert found, "no words on the map"
            weakest = min(found)
            assert weakest[0] >= 4.5, f"{scheme}: {weakest[0]:.1f} of '{weakest[1]}'"


@check("reads without JavaScript")
def without_script(opener):
    with opener.open(script=False) as page:
        assert page.locator("h1").is_visible()
        assert page.locator(".plate svg").is_visible()
        assert count(page, "main button") == 0, "a button that does nothing"
        assert count(page, ".bar, .own") == 0, "controls that do nothing"
        hidden = page.locator("main tbody tr").evaluate_all(
            "(rows) => rows.filter((row) => !row.checkVisibility()).length")
        assert hidden == 0, f"{hidden} rows can't be seen"


@check("prints without controls, with every row")
def printed(opener):
    with opener.open() as page:
        page.emulate_media(media="print")
        for selector in (".bar", ".own", "main .sort", "main .more"):
            shown = page.locator(selector).evaluate_all(
                "(all) => all.filter((one) => one.checkVisibility()).length")
            assert shown == 0, f"{selector} is printed"
        hidden = page.locator("main tbody tr").evaluate_all(
            "(rows) => rows.filter((row) => !row.checkVisibility()).length")
        assert hidden == 0, f"{hidden} rows are not printed"
        heads = page.locator("main thead th").evaluate_all(
            "(all) => all.filter((one) => one.innerText.trim() === ''"
            " && one.textContent.trim() !== '' && !one.querySelector('.sr')).length")
        assert heads == 0, f"{heads} columns lose their heads"


@check("is no wider than a phone")
def phone(opener):
    with opener.open(width=390, height=800) as page:
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 390, f"{width} px wide"
        page.locator("#filters").click()
        bar = page.locator(".bar").bounding_box()
        assert bar["x"] >= 0 and bar["x"] + bar["width"] <= 390
        assert bar["height"] < 400, "the controls cover the page"
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


@check("carries a policy that allows its own style and script alone")
def policy(opener):
    text = opener.made.path.read_text(encoding="utf-8")
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert found, "no policy"
    wanted = (r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; "
              r"script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'")
    assert re.fullmatch(wanted, found[1]), found[1]
    with opener.open() as page:
        assert count(page, "[style]") == 0, "a style attribute"
        assert count(page, "html.live") == 1, "the script does not run"
    # A script and a style that are not the page's own are refused, and Chromium says so.
    try:
        with opener.open() as page:
            page.evaluate("""() => {
              const script = document.createElement('script');
              script.textContent = 'window.ran = 1';
              document.body.append(script);
            }""")
            assert page.evaluate("window.ran") is None, "a foreign script runs"
    except AssertionError as refused:
        assert "Content Security Policy" in str(refused), refused
    else:
        raise AssertionError("a foreign script is not refused")


@check("is small enough, and answers within a second of its load")
def size(opener):
    size = opener.made.path.stat().st_size
    assert size <= opener.made.largest, f"{size:,} bytes, more than {opener.made.largest:,}"
    best = None
    for _ in range(3):
        with opener.open() as page:
            took = page.evaluate(
                "(([n]) => n.domContentLoadedEventEnd - n.domInteractive)"
                "(performance.getEntriesByType('navigation'))")
            best = took if best is None else min(best, took)
    opener.notes.append(f"{size / 1e6:.2f} MB, answers {best:.0f} ms after it is read")
    assert best < 1000, f"answers only {best:.0f} ms after it is read"


@check("runs no name as markup", only="hostile")
def hostile(opener):
    with opener.open() as page:
        data = record(page)
        faults = page.evaluate("""() => {
          const faults = [];
          if (document.scripts.length !== 2) faults.push(`${document.scripts.length} scripts`);
          for (const node of document.querySelectorAll('*')) {
            if (['IMG', 'IFRAME', 'OBJECT', 'EMBED', 'LINK'].includes(node.tagName)) {
              faults.push(node.tagName);
            }
            for (const { name } of node.attributes) if (/^on/i.test(name)) faults.push(name);
          }
          return faults;
        }""")
        assert not faults, faults
        for person in data["people"]:
            page.evaluate("(id) => { location.hash = 'person=' + encodeURIComponent(id) }",
                          person["id"])
            page.wait_for_function(
                "(name) => document.getElementById('own-name')?.textContent === name",
                arg=person["shown"])
        for team in data["teams"]:
            page.locator("#by-team").select_option(value=team)
        for name in ("<script>", "img src", "{{name", "=HYPER"):
            page.locator("#find").fill(name)
            assert count(page, "#found li") >= 1, name
        faults = page.evaluate(
            "[...document.querySelectorAll('.bar img, .own img, .bar script, .own script')].length")
        assert faults == 0, "a name became an element"


def shots(opener, folder):
    """Pictures to look at: light, dark, phone, print, somebody lit, an own view."""
    name = opener.made.name
    for label, options in {
        "light": {}, "dark": {"scheme": "dark"}, "phone": {"width": 390, "height": 844},
    }.items():
        with opener.open(**options) as page:
            page.screenshot(path=os.path.join(folder, f"{name}-{label}.png"), full_page=True)
    for scheme in ("light", "dark"):
        with opener.open(scheme=scheme) as page:
            data = record(page)
            index = busiest(page, data)
            mark = dot(page, index)
            if opener.map_of == "discs":
                mark = page.locator(f"#g-{disc_of(data, index)} ellipse")
            mark.scroll_into_view_if_needed()
            mark.hover(force=True)
            page.screenshot(path=os.path.join(folder, f"{name}-lit-{scheme}.png"))
            page.mouse.move(2, 2)
            page.evaluate("(id) => { location.hash = 'person=' + encodeURIComponent(id) }",
                          data["people"][index]["id"])
            page.locator(".own[open]").wait_for()
            page.screenshot(path=os.path.join(folder, f"{name}-own-{scheme}.png"))
            if opener.map_of == "discs":
                page.locator(".own .small [data-disc]").first.click()
                page.screenshot(path=os.path.join(folder, f"{name}-disc-{scheme}.png"))
    with opener.open(width=390, height=844) as page:
        page.locator("#filters").click()
        page.screenshot(path=os.path.join(folder, f"{name}-phone-bar.png"))
    with opener.open() as page:
        page.pdf(path=os.path.join(folder, f"{name}.pdf"), prefer_css_page_size=True,
                 print_background=True)
