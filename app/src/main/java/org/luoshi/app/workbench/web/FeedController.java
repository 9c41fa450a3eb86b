package org.luoshi.app.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.luoshi.app.frame.Open;
import org.luoshi.app.workbench.Due;
import org.luoshi.app.workbench.FeedText;
import org.luoshi.app.workbench.Feeds;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Calendar feeds: whoever knows the address reads it, without a login. */
@Controller
class FeedController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final int SECRET = 43;

  private final Feeds feeds;
  private final FeedRate rate = new FeedRate(System::currentTimeMillis);
  private final FeedText text;

  FeedController(Feeds feeds, MessageSource words) {
    this.feeds = feeds;
    text = new FeedText(words, Locale.CHINESE);
  }

  @Open
  @GetMapping("/feeds/{secret}.ics")
  ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
    if (secret.length() != SECRET) {
      return ResponseEntity.notFound().build();
    }
    if (rate.isTooMany(secret)) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header("Retry-After", "60")
          .build();
    }
    Optional<List<Due>> dues = feeds.read(secret, request.getRemoteAddr());
    return dues.map(FeedController.this::answer).orElseGet(() -> ResponseEntity.notFound().build());
  }

  private ResponseEntity<byte[]> answer(List<Due> dues) {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .header("Content-Disposition", "inline; filename=\"luoshi.ics\"")
        .body(text.write(dues, Instant.now()).getBytes(StandardCharsets.UTF_8));
  }
}
