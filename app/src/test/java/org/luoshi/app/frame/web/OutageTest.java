package org.luoshi.app.frame.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.luoshi.app.SpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageTest extends SpringTest {
  private final RuntimeException away =
      new DataAccessResourceFailureException("away", new SQLException("cut off", "08006"));

  @Autowired private Outage outage;

  @Test
  void whatWasNotDoneIsTold() throws Exception {
    MockHttpServletResponse response = through((request, answer) -> fail());
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString()).contains("数据库暂时连不上");

    MockHttpServletResponse full =
        through(
            (request, answer) -> {
              throw new DataAccessResourceFailureException(
                  "full", new SQLException("could not extend file", "53100"));
            });
    assertThat(full.getStatus()).isEqualTo(507);
    assertThat(full.getContentAsString()).contains("磁盘满了");
  }

  @Test
  void whatWasDoneStaysDone() throws Exception {
    MockHttpServletResponse response =
        through(
            (request, answer) -> {
              ((HttpServletResponse) answer).sendRedirect("/done");
              fail();
            });
    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getRedirectedUrl()).isEqualTo("/done");
  }

  @Test
  void aPageThatWasCutOffDoesNotPassForAWholeOne() {
    assertThatThrownBy(
            () ->
                through(
                    (request, answer) -> {
                      answer.getWriter().write("half a page");
                      answer.flushBuffer();
                      fail();
                    }))
        .isSameAs(away);
  }

  @Test
  void whatIsNoOutageIsNotOurs() {
    IllegalStateException own = new IllegalStateException("a mistake");
    assertThatThrownBy(
            () ->
                through(
                    (request, answer) -> {
                      throw own;
                    }))
        .isSameAs(own);
  }

  private void fail() {
    throw away;
  }

  private MockHttpServletResponse through(FilterChain chain) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    outage.doFilter(new MockHttpServletRequest(), response, chain);
    return response;
  }
}
