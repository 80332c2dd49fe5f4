"""Runs axe on pages in headless Chromium, at desktop and phone width and as they are printed; prints what it finds against
WCAG 2.2 AA."""
import sys
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    for file in sys.argv[2:]:
        page = browser.new_page()
        page.goto("file://" + file)
        # Letter paper less its margins is 702 pixels wide.
        for medium, width in (("screen", 1280), ("screen", 375), ("print", 702)):
            page.emulate_media(media=medium)
            page.set_viewport_size({"width": width, "height": 900})
            found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response
            for problem in found["violations"]:
                print(file, medium, width, problem["id"], problem["nodes"][0]["html"][:200])
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                print(file, medium, width, "the page is wider than its window")
            if not found["passes"]:
                print(file, medium, width, "nothing was checked")
        page.close()
    browser.close()
