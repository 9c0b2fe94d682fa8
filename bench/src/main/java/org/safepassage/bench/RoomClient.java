package org.safepassage.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/// One connection to a server, over which one request is sent after the other, as a field officer's
/// phone does. Written by hand, as a library would take more of the processor than the server that
/// is to be measured.
///
/// Each client has an address of its own on this machine: how much one address may ask is bounded.
final class RoomClient implements AutoCloseable {
  private static final int LONGEST_WAIT_MILLISECONDS = 60_000;

  private final Socket socket = new Socket();
  private final InputStream in;
  private final String head;

  /// What came back.
  record Reply(int status, String body) {
    boolean isGood() {
      return status == 200 || status == 201;
    }
  }

  /// @param number of the client, from 0: says from which address it comes
  /// @param headers that it sends with everything
  RoomClient(InetSocketAddress server, int number, Map<String, String> headers) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_WAIT_MILLISECONDS);
    socket.bind(new InetSocketAddress(address(number), 0));
    socket.connect(server);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    StringBuilder text = new StringBuilder("Host: 127.0.0.1:" + server.getPort() + "\r\n");
    headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    head = text.toString();
  }

  /// All of 127.0.0.0/8 is this machine, on Linux.
  private static InetAddress address(int number) {
    boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return InetAddress.ofLiteral(
        isLinux ? "127.1.%d.%d".formatted(number / 250, 1 + number % 250) : "127.0.0.1");
  }

  Reply post(String path, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    send(
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + head
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n",
        body);
    return reply();
  }

  Reply get(String path) throws IOException {
    send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n", new byte[0]);
    return reply();
  }

  /// Asks for a stream, and leaves reading what comes to the caller.
  ///
  /// @return what comes, without what HTTP puts around it
  InputStream stream(String path) throws IOException {
    send("GET " + path + " HTTP/1.1\r\n" + head + "Accept: text/event-stream\r\n\r\n", new byte[0]);
    Reply begun = head();
    if (begun.status != 200 || !begun.body.contains("chunked")) {
      throw new IOException("The stream is refused: " + begun);
    }
    return new Chunks(in);
  }

  private void send(String text, byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + body.length);
    out.write(text.getBytes(ISO_8859_1));
    out.write(body);
    out.writeTo(socket.getOutputStream());
  }

  /// The status, with all headers in small letters in place of a body.
  private Reply head() throws IOException {
    String status = line();
    StringBuilder headers = new StringBuilder();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.append(line.toLowerCase(Locale.ROOT)).append('\n');
    }
    return new Reply(Integer.parseInt(status.substring(9, 12)), headers.toString());
  }

  private Reply reply() throws IOException {
    Reply head = head();
    byte[] body;
    int at = head.body.indexOf("content-length: ");
    if (at >= 0) {
      int end = head.body.indexOf('\n', at);
      body = in.readNBytes(Integer.parseInt(head.body.substring(at + 16, end)));
    } else {
      body = head.body.contains("chunked") ? new Chunks(in).readAllBytes() : new byte[0];
    }
    return new Reply(head.status, new String(body, UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server has closed the connection.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /// What is sent in pieces, put together.
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean over;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      if (left == 0 && !over) {
        begin();
      }
      if (over) {
        return -1;
      }
      int read = in.read(buffer, from, Math.min(most, left));
      if (read < 0) {
        over = true;
        return -1;
      }
      left -= read;
      if (left == 0) {
        in.skipNBytes(2);
      }
      return read;
    }

    private void begin() throws IOException {
      int size = 0;
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          over = true;
          return;
        }
        int digit = Character.digit(c, 16);
        size = digit < 0 ? size : size * 16 + digit;
      }
      left = size;
      if (size == 0) {
        in.skipNBytes(2);
        over = true;
      }
    }
  }
}
