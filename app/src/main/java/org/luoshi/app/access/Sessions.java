package org.luoshi.app.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is logged in. */
@Component
public class Sessions {
  /** Session attribute: where it was begun. */
  public static final String ADDRESS = "luoshi.address";

  /** Session attribute: the browser it was begun with. */
  public static final String BROWSER = "luoshi.browser";

  private final FindByIndexNameSessionRepository<? extends Session> repository;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
    this.repository = repository;
  }

  /**
   * A session.
   *
   * @param id its secret number, never shown
   * @param begun when
   * @param used when last
   * @param address where it was begun
   * @param browser with which browser
   */
  public record Open(String id, Instant begun, Instant used, String address, String browser) {}

  /** The sessions of a login name, the latest first. */
  public List<Open> of(String loginName) {
    return repository.findByPrincipalName(loginName).values().stream()
        .map(
            session ->
                new Open(
                    session.getId(),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    text(session.getAttribute(ADDRESS)),
                    text(session.getAttribute(BROWSER))))
        .sorted(Comparator.comparing(Open::used).reversed())
        .toList();
  }

  /** Ends all sessions of a login name. */
  public void endAll(String loginName) {
    repository.findByPrincipalName(loginName).keySet().forEach(repository::deleteById);
  }

  /** Ends all sessions of a login name but one. */
  public void endOthers(String loginName, String kept) {
    repository.findByPrincipalName(loginName).keySet().stream()
        .filter(id -> !id.equals(kept))
        .forEach(repository::deleteById);
  }

  private static String text(@Nullable Object attribute) {
    return attribute == null ? "" : attribute.toString();
  }
}
