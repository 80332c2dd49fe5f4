"""Runs axe on a page in headless Chromium, at desktop and phone width; prints what it finds against WCAG 2.2 AA."""
import sys
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    for width in (1280, 375):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto("file://" + sys.argv[2])
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response
        for problem in found["violations"]:
            print(width, problem["id"], problem["nodes"][0]["html"][:200])
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            print(width, "the page is wider than its window")
        if not found["passes"]:
            print(width, "nothing was checked")
    browser.close()
