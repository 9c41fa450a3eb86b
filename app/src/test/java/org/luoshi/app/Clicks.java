package org.luoshi.app;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A hand at a page: it counts how often it clicks; what is typed is not counted. */
public final class Clicks {
  private final Chromium.Window window;
  private int count;

  /** A hand that has not clicked yet. */
  public Clicks(Chromium.Window window) {
    this.window = window;
  }

  /** How often it has clicked. */
  public int count() {
    return count;
  }

  /** Logs in: one click. */
  public void login(String name, String password) {
    count++;
    window.login(name, password);
  }

  /** Presses the button of that name. */
  public void press(String button) {
    count++;
    window.press(button);
  }

  /** Follows the link of that name. */
  public void follow(String link) {
    follow(
        window
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
            .first());
  }

  /** Follows a link. */
  public void follow(Locator link) {
    count++;
    link.click();
    window.page().waitForLoadState();
  }

  /** Follows a link to a file, which is saved. */
  public Download download(Locator link) {
    count++;
    return window.page().waitForDownload(link::click);
  }
}
