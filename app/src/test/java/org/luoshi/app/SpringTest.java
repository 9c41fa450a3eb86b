package org.luoshi.app;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test on the whole server and the real database; one server serves all of them. */
@SpringBootTest(
    classes = Serving.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "luoshi.login-attempts-per-minute=1000")
public abstract class SpringTest {
  /** Where the server answers. */
  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestServer.properties(registry);
  }
}
