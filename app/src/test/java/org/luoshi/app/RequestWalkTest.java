package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every mapped request, by every role, inside and outside the scope, against the table in
 * requests.txt.
 */
class RequestWalkTest extends SpringTest {
  @Autowired private ApplicationContext context;
  private County county;

  /** A line of the table. */
  private record Request(String method, String path, String access, Map<String, String> fields) {
    static Request of(String line) {
      String[] parts = line.split("\\|", -1);
      String[] head = parts[0].strip().split("\\s+", -1);
      Map<String, String> fields = new TreeMap<>();
      if (parts.length > 2) {
        for (String field : parts[2].strip().split("\\s+", -1)) {
          fields.put(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
      }
      return new Request(head[0], head[1], parts[1].strip(), fields);
    }

    boolean namesThings() {
      return path.contains("{")
          || fields.values().stream()
              .anyMatch(
                  value -> value.startsWith("{") && !Set.of("{own}", "{fresh}").contains(value));
    }

    boolean isOpen() {
      return access.equals("open");
    }

    boolean may(Role role) {
      return isOpen() || access.equals("logged-in") || role.may(Right.valueOf(access));
    }

    Browser.Answer by(Browser browser, Map<String, String> things) {
      String where = fill(path, things);
      if (method.equals("GET")) {
        return browser.get(where);
      }
      Map<String, String> filled = new TreeMap<>();
      fields.forEach((key, value) -> filled.put(key, fill(value, things)));
      return browser.post(where, filled);
    }

    private static String fill(String text, Map<String, String> things) {
      String filled = text;
      for (Map.Entry<String, String> thing : things.entrySet()) {
        filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
      }
      assertThat(filled).as("things that County.things() does not know").doesNotContain("{");
      return filled;
    }
  }

  @BeforeEach
  void settle() {
    county = new County(context);
  }

  @Test
  void everyMappedRequestStandsInTheTable() throws IOException {
    Set<String> mapped = new TreeSet<>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                info.getPatternValues()
                    .forEach(
                        path -> {
                          var methods = info.getMethodsCondition().getMethods();
                          if (methods.isEmpty()) {
                            mapped.add("GET " + normal(path));
                          }
                          methods.forEach(method -> mapped.add(method + " " + normal(path)));
                        }));
    Set<String> listed = new TreeSet<>();
    table().forEach(request -> listed.add(request.method() + " " + normal(request.path())));
    assertThat(mapped).isEqualTo(listed);
  }

  @Test
  void eachRoleMayDoWhatItsRightsSayAndNothingElse() throws IOException {
    for (Role role : Role.values()) {
      Browser browser = loggedIn(role);
      Map<String, String> untouched = things(true, role);
      for (Request request : table()) {
        boolean changes = request.may(role) && request.method().equals("POST");
        Map<String, String> things = changes ? things(true, role) : untouched;
        Map<String, String> before = request.may(role) ? Map.of() : Owner.state();
        Browser.Answer answer = request.by(browser, things);
        if (request.may(role)) {
          assertThat(answer.status())
              .as("%s %s by %s", request.method(), request.path(), role)
              .isIn(200, 302, request.path().equals("/error") ? 404 : 422);
        } else {
          assertThat(answer.status())
              .as("%s %s by %s", request.method(), request.path(), role)
              .isEqualTo(403);
          assertThat(Owner.state()).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void outsideTheScopeNothingIsFoundAndNothingChanges() throws IOException {
    for (Role role : Role.values()) {
      Browser browser = loggedIn(role);
      Map<String, String> things = things(false, role);
      for (Request request : table()) {
        if (!request.namesThings() || !request.may(role)) {
          continue;
        }
        Map<String, String> before = Owner.state();
        Browser.Answer answer = request.by(browser, things);
        assertThat(answer.status())
            .as("%s %s by %s, outside", request.method(), request.path(), role)
            .isIn(404, request.path().contains("{") ? 404 : 422);
        assertThat(Owner.state()).isEqualTo(before);
      }
    }
  }

  @Test
  void whoHasNotLoggedInIsSentToTheLogin() throws IOException {
    Browser nobody = new Browser(port);
    nobody.get("/login");
    Map<String, String> things = things(true, Role.READER);
    for (Request request : table()) {
      if (request.isOpen()) {
        continue;
      }
      Map<String, String> before = Owner.state();
      Browser.Answer answer = request.by(nobody, things);
      assertThat(answer.status()).as("%s %s", request.method(), request.path()).isEqualTo(302);
      assertThat(Owner.state()).isEqualTo(before);
      assertThat(answer.location()).endsWith("/login");
    }
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws IOException {
    Browser browser = loggedIn(Role.ADMINISTRATOR);
    Browser forged = new Browser(port);
    assertThat(forged.post("/logout", Map.of()).status()).isEqualTo(403);
    assertThat(browser.get("/sessions").status()).isEqualTo(200);
  }

  private Map<String, String> things(boolean within, Role role) {
    Map<String, String> things = county.things(within);
    things.put("own", seatOf(role));
    return things;
  }

  private String seatOf(Role role) {
    return Owner.ask(
            "select s.id from seat s join credential c using (account_id) where c.login_name = '"
                + county.member(role)
                + "'")
        .getFirst();
  }

  private Browser loggedIn(Role role) {
    Browser browser = new Browser(port);
    assertThat(browser.login(county.member(role), County.PASSWORD).location()).endsWith("/");
    return browser;
  }

  private static String normal(String path) {
    return path.replaceAll("\\{[^}]+}", "{}");
  }

  private static List<Request> table() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/requests.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Request::of)
        .toList();
  }
}
