package org.luoshi.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The real browser of the tests: the Chromium that is installed (or that {@code CHROMIUM} names).
 * Any request to another host, any error in the page's console and any page wider than the window
 * fails the test that looks at {@link Window#faults}.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  /** Starts it. */
  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  /** A window of its own: width in pixels, with or without JavaScript, in Chinese. */
  public Window open(int port, int width, boolean script) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script)
                .setLocale("zh-CN")
                .setBaseURL("http://127.0.0.1:" + port));
    return new Window(context, context.newPage(), port, width + (script ? "" : "-noscript"));
  }

  /** A window and what went wrong in it. */
  public static final class Window implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String name;
    private final List<String> faults = new java.util.concurrent.CopyOnWriteArrayList<>();

    Window(BrowserContext context, Page page, int port, String name) {
      this.context = context;
      this.page = page;
      this.name = name;
      page.onRequest(
          request -> {
            if (!request.url().startsWith("http://127.0.0.1:" + port + "/")
                && !request.url().startsWith("data:")) {
              faults.add("asked another host: " + request.url());
            }
          });
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
              faults.add("console: " + message.text());
            }
          });
      page.onPageError(error -> faults.add("script: " + error));
    }

    /** The page in it. */
    public Page page() {
      return page;
    }

    /** Logs in through the form. */
    public void login(String name, String password) {
      page.navigate("/login");
      page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(name);
      page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
      press("登录");
    }

    /** Presses the button of that name. */
    public void press(String button) {
      page.getByRole(
              com.microsoft.playwright.options.AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(button).setExact(true))
          .first()
          .click();
      page.waitForLoadState();
    }

    /** Writes a screenshot of the whole page into target/screenshots and notes what is too wide. */
    public void shoot(String what) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "screenshots", what + "-" + name + ".png")));
      int wide =
          ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()
              - page.viewportSize().width;
      if (wide > 0) {
        faults.add(what + " is " + wide + " pixels wider than the window");
      }
    }

    /** What went wrong so far. */
    public List<String> faults() {
      return List.copyOf(faults);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path installed() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Chromium: install the package chromium, or name it in CHROMIUM"));
  }
}
