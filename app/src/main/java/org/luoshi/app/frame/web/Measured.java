package org.luoshi.app.frame.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For benchmarks, where {@code luoshi.measure} names a file: one line for each request, with tabs
 * between its method, path, status, microseconds in all, microseconds of SQL, how many statements
 * beside those of session, scope and audit, microseconds of the slowest statement, and its text.
 */
@Configuration(proxyBeanMethods = false)
class Measured {
  @Bean
  static BeanPostProcessor measuredStatements(Environment settings) {
    boolean isAsked = settings.containsProperty("luoshi.measure");
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return isAsked && bean instanceof DataSource source ? new MeasuredStatements(source) : bean;
      }
    };
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> measuredRequests(
      @Value("${luoshi.measure:}") String file) {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Requests(file));
    registration.setEnabled(!file.isEmpty());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static final class Requests extends OncePerRequestFilter {
    private final Writer lines;

    Requests(String file) {
      try {
        lines = file.isEmpty() ? Writer.nullWriter() : Files.newBufferedWriter(Path.of(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      MeasuredStatements.Sum sum = MeasuredStatements.begin();
      long began = System.nanoTime();
      try {
        chain.doFilter(request, response);
      } finally {
        long took = (System.nanoTime() - began) / 1_000;
        write(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\n",
                request.getMethod(),
                request.getRequestURI(),
                response.getStatus(),
                took,
                sum.nanos / 1_000,
                sum.count,
                sum.slowest / 1_000,
                sum.slowestText.replaceAll("\\s+", " ").strip()));
      }
    }

    private void write(String line) throws IOException {
      synchronized (lines) {
        lines.write(line);
        lines.flush();
      }
    }
  }
}
