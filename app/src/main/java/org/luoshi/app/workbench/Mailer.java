package org.luoshi.app.workbench;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The house's way to a mail server, as {@code LUOSHI_MAIL_*} say; there may be none. */
@Component
public class Mailer {
  private static final String TIMEOUT = "10000";

  private final Server server;
  private final String from;

  Mailer(
      @Value("${luoshi.mail.host:}") String host,
      @Value("${luoshi.mail.port:0}") int port,
      @Value("${luoshi.mail.security:starttls}") String security,
      @Value("${luoshi.mail.user:}") String user,
      @Value("${luoshi.mail.password:}") String password,
      @Value("${luoshi.mail.from:}") String from) {
    server = new Server(host, port, security, user, password);
    this.from = from;
  }

  private record Server(String host, int port, String security, String user, String password) {
    boolean isTls() {
      return security.equals("tls");
    }

    int portOrUsual() {
      return port > 0 ? port : isTls() ? 465 : security.equals("none") ? 25 : 587;
    }
  }

  /** Whether there is a mail server. */
  public boolean isSetUp() {
    return !server.host().isBlank() && !from.isBlank();
  }

  /**
   * Sends a plain text.
   *
   * @throws MailException when the server did not take it
   */
  void send(String to, String subject, String text) {
    JavaMailSenderImpl sender = sender();
    MimeMessage message = sender.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(to);
      helper.setSubject(subject);
      helper.setText(text);
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    sender.send(message);
  }

  private JavaMailSenderImpl sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.portOrUsual());
    if (!server.user().isBlank()) {
      sender.setUsername(server.user());
      sender.setPassword(server.password());
    }
    Properties how = sender.getJavaMailProperties();
    how.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isBlank()));
    how.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
    how.setProperty("mail.smtp.timeout", TIMEOUT);
    how.setProperty("mail.smtp.writetimeout", TIMEOUT);
    how.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.isTls()));
    how.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean starttls = server.security().equals("starttls");
    how.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
    how.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    return sender;
  }
}
