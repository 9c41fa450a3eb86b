package org.luoshi.app;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test in the real browser, on the whole server. */
public abstract class BrowserTest extends SpringTest {
  private static Chromium chromium;

  /** For the county that a test works in. */
  @Autowired protected ApplicationContext context;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  /** A window on the server. */
  protected Chromium.Window open(int width, boolean script) {
    return chromium.open(port, width, script);
  }
}
