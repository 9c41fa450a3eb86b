package org.luoshi.app.frame.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page drawn whole before its first byte is sent, so that an error in it still becomes an error
 * page.
 */
final class JteView implements View {
  private final TemplateEngine engine;
  private final ShellFactory shells;
  private final String template;

  JteView(TemplateEngine engine, ShellFactory shells, String template) {
    this.engine = engine;
    this.shells = shells;
    this.template = template;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("shell", shells.shell(request));
    if (model != null && model.containsKey("page")) {
      values.put("page", model.get("page"));
    }
    StringOutput out = new StringOutput(16_384);
    engine.render(template, values, out);
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType(getContentType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
