package org.luoshi.app.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** So many attempts a minute from one address, however the address of the login is written. */
class LoginRateTest {
  private final AtomicLong clock = new AtomicLong();
  private final LoginRate rate = new LoginRate(2, clock::get);

  private int attempt(String path, String from) throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.setRemoteAddr(from);
    MockHttpServletResponse response = new MockHttpServletResponse();
    rate.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @Test
  void theThirdAttemptOfAMinuteHasToWaitAndTheNeighbourHasNot() throws Exception {
    assertThat(attempt("/login", "10.0.0.1")).isEqualTo(200);
    assertThat(attempt("/login", "10.0.0.1")).isEqualTo(200);
    assertThat(attempt("/login", "10.0.0.1")).isEqualTo(429);
    assertThat(attempt("/login", "10.0.0.2")).isEqualTo(200);
    assertThat(attempt("/sessions/end", "10.0.0.1")).isEqualTo(200);
    clock.set(60_001);
    assertThat(attempt("/login", "10.0.0.1")).isEqualTo(200);
  }

  @Test
  void anAddressWrittenInAnotherWayIsTheSame() throws Exception {
    assertThat(attempt("/login", "10.0.0.3")).isEqualTo(200);
    assertThat(attempt("/%6Cogin", "10.0.0.3")).isEqualTo(200);
    assertThat(attempt("/%6cog%69n", "10.0.0.3")).isEqualTo(429);
  }
}
