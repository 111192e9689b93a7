"""Checks the report page in a real Chromium.

    run.py TEND [--only NAME] [--shots FOLDER]

Makes the pages with the program TEND, runs every check on every page, and fails when one fails.
A page of 5,000 people, with a map of areas, is made only when it is asked for: --only 5000-people.
"""

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

import disc_checks  # noqa: F401  (registers its checks)
import list_checks  # noqa: F401
import page_checks
import pages
import person_checks  # noqa: F401
from browser import CHECKS, Opener


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("tend")
    options.add_argument("--only", help="look at this page alone")
    options.add_argument("--shots", type=Path, help="write pictures to this folder as well")
    options = options.parse_args()
    root = Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as out, sync_playwright() as playwright:
        made = pages.make(options.tend, root, Path(out), options.only)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        ran, failed = 0, 0
        for page in made:
            opener, start = Opener(browser, page), time.monotonic()
            for words, function, only, of in CHECKS:
                if only not in (None, page.name) or of not in (None, opener.map_of):
                    continue
                ran += 1
                try:
                    function(opener)
                except Exception as error:  # a check that can't be made has failed
                    failed += 1
                    where = traceback.extract_tb(error.__traceback__)[-1]
                    text = str(error).split("\nCall log")[0] or where.line
                    print(f"browser: {page.name}: the page {words}: NOT SO: {text[:600]}")
            opener.notes.append(f"looked at for {time.monotonic() - start:.0f} s")
            print(f"browser: {page.name}: {'; '.join(opener.notes)}", flush=True)
            if options.shots:
                options.shots.mkdir(parents=True, exist_ok=True)
                page_checks.shots(opener, options.shots)
        browser.close()
    print(f"browser: {ran} checks on {len(made)} pages, {failed} failed")
    sys.exit(1 if failed or not made else 0)


main()
