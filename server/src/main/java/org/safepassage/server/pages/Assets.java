package org.safepassage.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.Hash;

/// The style sheets and scripts that come with the program. Each is served under a name with a
/// piece of its hash in it, so that it may be kept for good and a new version is fetched at once.
public final class Assets {
  /// The name of the icon.
  public static final String ICON = "icon.svg";

  private static final String LIBRARIES = "/META-INF/resources/webjars/";
  private static final int DIGITS = 12;

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Page.Addresses addresses;

  /// A file.
  ///
  /// @param type its media type
  /// @param lasting whether its name changes with what is in it
  public record Asset(String type, boolean lasting, Content content) {}

  /// The bytes of a file.
  public static final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
      this.bytes = bytes;
    }

    /// A copy.
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /// @throws UncheckedIOException when the program was packed without one of them
  public Assets() {
    addresses =
        new Page.Addresses(
            add("room.css", "text/css; charset=utf-8", "room.css"),
            add("room.js", "text/javascript; charset=utf-8", "room.js"),
            add(
                "htmx.js",
                "text/javascript; charset=utf-8",
                LIBRARIES + "htmx.org/2.0.10/dist/htmx.min.js"),
            add("ol.js", "text/javascript; charset=utf-8", LIBRARIES + "ol/10.7.0/dist/ol.js"),
            add("map.js", "text/javascript; charset=utf-8", "map.js"),
            add("ol.css", "text/css; charset=utf-8", LIBRARIES + "ol/10.7.0/ol.css"),
            add("claims.js", "text/javascript; charset=utf-8", "claims.js"),
            add(ICON, "image/svg+xml", ICON));
  }

  private String add(String name, String type, String resource) {
    byte[] bytes = read(resource);
    int dot = name.lastIndexOf('.');
    String hash = Hash.ofContent(bytes).toString().substring(0, DIGITS);
    String served = name.substring(0, dot) + "." + hash + name.substring(dot);
    byName.put(served, new Asset(type, true, new Content(bytes)));
    byName.put(name, new Asset(type, false, new Content(bytes)));
    return "/assets/" + served;
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where they are served.
  public Page.Addresses addresses() {
    return addresses;
  }

  /// By the name after `/assets/`, with the piece of its hash or without.
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
