"""Filters, sorting, the months, and addresses that keep them."""

from urllib.parse import quote

from browser import address, check, count, record

VISIBLE_ROWS = "[...document.querySelectorAll('main tr[data-a]')].filter((r) => !r.hidden)" \
               ".map((r) => [+r.dataset.a, +r.dataset.b])"


def tie_of(data):
    return {(tie["a"], tie["b"]): tie for tie in data["ties"]}


@check("filters by team, keeps it in the address, and takes it back")
def team(opener):
    with opener.open() as page:
        data = record(page)
        if len(data["teams"]) < 2:
            assert page.locator("#by-team").is_hidden(), "a choice of one team"
            return
        total = len(page.evaluate(VISIBLE_ROWS))
        name = data["teams"][-1]
        page.locator("#by-team").select_option(value=name)
        of_team = {i for i, person in enumerate(data["people"])
                   if person["team"] == len(data["teams"]) - 1}
        rows = page.evaluate(VISIBLE_ROWS)
        assert len(rows) < total or total == 0, "nothing is filtered"
        assert all(of_team & set(row) for row in rows), "a row of another team stays"
        lit = set(page.evaluate(
            "[...document.querySelectorAll('.plate .person.lit')].map((n) => +n.id.slice(2))"))
        on_map = set(page.evaluate(
            "[...document.querySelectorAll('.plate .person')].map((n) => +n.id.slice(2))"))
        assert of_team & on_map <= lit, "somebody of the team is not lit on the map"
        assert address(page) == f"#team={name}"
        assert "pass" in page.locator("#say").inner_text()
        page.reload()
        assert page.locator("#by-team").input_value() == name, "a reload forgets the team"
        assert page.evaluate(VISIBLE_ROWS) == rows
        page.locator("#reset").click()
        assert len(page.evaluate(VISIBLE_ROWS)) == total and address(page) == ""


@check("filters by state and by kind")
def state_and_kind(opener):
    with opener.open() as page:
        data = record(page)
        of = tie_of(data)
        options = page.locator("#by-band option").evaluate_all("(all) => all.map((o) => o.value)")
        for state in options[1:]:
            page.locator("#by-band").select_option(value=state)
            rows = [tuple(row) for row in page.evaluate(VISIBLE_ROWS)]
            assert all(of[row]["state"] == state for row in rows if row in of), state
            assert address(page) == f"#band={state}"
        if options[1:]:
            page.locator("#by-band").select_option(value="")
        for place, kind in enumerate(data["kinds"] if len(data["kinds"]) > 1 else []):
            page.locator("#by-kind").select_option(value=kind)
            rows = [tuple(row) for row in page.evaluate(VISIBLE_ROWS)]
            assert all(of[row]["kinds"] >> place & 1 for row in rows if row in of), kind


@check("shows what its address asks for")
def filter_address(opener):
    with opener.open() as page:
        data = record(page)
    if len(data["teams"]) < 2 or not data["monthCount"]:
        return
    year, month = data["firstMonth"]
    asked = f"#team={quote(data['teams'][0], safe='')}&band=neglected&month={year}-{month:02}"
    if not any(tie["state"] == "neglected" for tie in data["ties"]):
        asked = asked.replace("&band=neglected", "")
    with opener.open(asked) as page:
        assert page.locator("#by-team").input_value() == data["teams"][0]
        assert page.locator("#by-month").input_value() == "1"
        assert count(page, ".plate svg.by-month") == 1


@check("leaves an address of a section alone")
def section_address(opener):
    with opener.open("#bridges") as page:
        assert page.evaluate("location.hash") == "#bridges"
        assert count(page, ".own[open]") == 0
        page.locator("nav a").first.evaluate("(link) => link.click()")
        assert page.evaluate("location.hash") != "#bridges"


@check("sorts every table by every column, both ways")
def sorting(opener):
    with opener.open() as page:
        buttons = page.locator("main .sort")
        if not count(page, "table.sortable"):
            return
        assert buttons.count() > 0, "no column can be sorted"
        # One click each in the page: a pointer would take minutes on the largest.
        faults = page.evaluate("""() => {
          const faults = [];
          const value = (cell) => {
            const text = (cell.dataset.sort ?? cell.textContent).trim();
            const plain = text.replace(/,(?=\\d{3})/g, '').replace(/ (%|days?)$/, '');
            return plain !== '' && !isNaN(plain) ? +plain : null;
          };
          for (const button of document.querySelectorAll('main .sort')) {
            const head = button.closest('th');
            const table = head.closest('table');
            const before = table.tBodies[0].rows.length;
            const orders = new Set();
            for (const turn of [1, 2]) {
              button.click();
              const order = head.getAttribute('aria-sort');
              orders.add(order);
              const cells = [...table.tBodies[0].rows].map((row) => row.cells[head.cellIndex]);
              const numbers = cells.map(value).filter((number) => number !== null);
              const sign = order === 'ascending' ? 1 : -1;
              if (numbers.some((n, i) => i && sign * (n - numbers[i - 1]) < 0)) {
                faults.push(`${button.textContent} ${order}`);
              }
            }
            if (orders.size !== 2) faults.push(`${button.textContent}: one way only`);
            if (table.querySelectorAll('[aria-sort]').length !== 1) faults.push('two orders');
            if (table.tBodies[0].rows.length !== before) faults.push('rows are lost');
          }
          return faults;
        }""")
        assert not faults, "; ".join(faults[:5])


@check("fades the drawn ties by their contact in the month of the slider", of="people")
def months(opener):
    with opener.open() as page:
        data = record(page)
        slider = page.locator("#by-month")
        if data["monthCount"] < 2:
            assert slider.is_hidden(), "a slider without months"
            return
        of = tie_of(data)
        for place in {0, data["monthCount"] // 2, data["monthCount"] - 1}:
            slider.evaluate(
                "(slider, value) => { slider.value = value;"
                " for (const name of ['input', 'change'])"
                " slider.dispatchEvent(new Event(name, { bubbles: true })) }", place + 1)
            year, month = divmod(data["firstMonth"][0] * 12 + data["firstMonth"][1] - 1 + place, 12)
            assert address(page) == f"#month={year:04}-{month + 1:02}"
            assert str(year) in page.locator("output").inner_text()
            assert str(year) in slider.get_attribute("aria-valuetext")
            shown = page.evaluate("""() => [...document.querySelectorAll('.plate .edge.tie')].map(
              (n) => [n.id, ['active', 'thinning', 'silent'].find((s) => n.classList.contains(s)),
                      +getComputedStyle(n).opacity])""")
            for name, state, opacity in shown:
                tie = of.get(tuple(map(int, name.split("-")[1:])))
                if not tie:
                    continue
                days = tie["days"][place:place + 1]
                is_silent = days in ("", "0")
                assert (state == "silent") == is_silent, f"{name} is {state} with '{days}' days"
                assert (opacity < 0.2) == is_silent, f"{name}: {opacity}"
        page.locator("#reset").click()
        assert count(page, ".plate .silent") == 0
        assert page.locator("output").inner_text() == "the whole log"
