package org.luoshi.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks just enough of PostgreSQL's protocol to say which version it is. */
final class FakePostgres implements AutoCloseable {
  private static final int SSL_REQUEST = 80_877_103;
  private static final int GSS_REQUEST = 80_877_104;

  private final ServerSocket socket;
  private final String version;

  FakePostgres(String version) throws IOException {
    this.version = version;
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  String url() {
    return "postgresql://127.0.0.1:" + socket.getLocalPort() + "/luoshi";
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(
            new DataInputStream(client.getInputStream()),
            new DataOutputStream(client.getOutputStream()));
      } catch (IOException e) {
        // the client has gone, or the test is over
      }
    }
  }

  private void talk(DataInputStream in, DataOutputStream out) throws IOException {
    for (int request = greeting(in);
        request == SSL_REQUEST || request == GSS_REQUEST;
        request = greeting(in)) {
      out.writeByte('N');
    }
    message(out, 'R', new byte[4]);
    for (String setting :
        new String[] {
          "server_version\0" + version,
          "client_encoding\0UTF8",
          "DateStyle\0ISO, YMD",
          "TimeZone\0UTC",
          "integer_datetimes\0on",
          "standard_conforming_strings\0on"
        }) {
      message(out, 'S', (setting + "\0").getBytes(StandardCharsets.UTF_8));
    }
    message(out, 'Z', new byte[] {'I'});
    while (true) {
      int type = in.readUnsignedByte();
      in.skipNBytes(in.readInt() - 4L);
      if (type == 'X') {
        return;
      }
      answer(type, out);
    }
  }

  /** To parse, bind, describe, execute, synchronise, or all at once: done. */
  private static void answer(int type, DataOutputStream out) throws IOException {
    byte[] set = "SET\0".getBytes(StandardCharsets.UTF_8);
    byte[] idle = {'I'};
    switch (type) {
      case 'P' -> message(out, '1', new byte[0]);
      case 'B' -> message(out, '2', new byte[0]);
      case 'D' -> message(out, 'n', new byte[0]);
      case 'E' -> message(out, 'C', set);
      case 'S' -> message(out, 'Z', idle);
      case 'Q' -> {
        message(out, 'C', set);
        message(out, 'Z', idle);
      }
      default -> {}
    }
  }

  /** The first number of a greeting tells what kind it is. */
  private static int greeting(DataInputStream in) throws IOException {
    int length = in.readInt();
    int kind = in.readInt();
    in.skipNBytes(length - 8L);
    return kind;
  }

  private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
    out.writeByte(type);
    out.writeInt(body.length + 4);
    out.write(body);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
