package org.safepassage.server.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.Role;
import org.safepassage.model.OperationId;
import org.safepassage.pictures.Language;

/// Serves the pages of a made-up day on this machine, to look at them while working on them:
/// `?lang=ar&role=observer` go along with any address. Nothing that is sent is kept. Not shipped.
final class LookAtPages {
  private final MadeUpDay day = MadeUpDay.whole();
  private final Assets assets = new Assets();
  private final Pages pages = new Pages(assets.addresses());

  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8099;
    LookAtPages look = new LookAtPages();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", look::answer);
    server.start();
    System.out.println("http://127.0.0.1:" + port + "/o/aleppo-2016");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String type =
          path.endsWith(".svg")
              ? "image/svg+xml"
              : path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
      byte[] body;
      Optional<Assets.Asset> asset =
          path.startsWith("/assets/") ? assets.find(path.substring(8)) : Optional.empty();
      try {
        if (asset.isPresent()) {
          type = asset.get().type();
          body = asset.get().content().bytes();
        } else {
          Map<String, List<String>> query = decoded(exchange.getRequestURI().getRawQuery());
          if (exchange.getRequestMethod().equals("POST")) {
            query.putAll(
                decoded(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          }
          body =
              page(path, query, exchange.getRequestMethod().equals("POST"))
                  .getBytes(StandardCharsets.UTF_8);
        }
      } catch (RuntimeException e) {
        e.printStackTrace();
        body = e.toString().getBytes(StandardCharsets.UTF_8);
      }
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Map<String, List<String>> decoded(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return values;
    }
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      values
          .computeIfAbsent(
              URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
              _ -> new ArrayList<>())
          .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return values;
  }

  private String page(String path, Map<String, List<String>> query, boolean posted) {
    Answers asked = new Answers(query);
    Language language =
        Stream.of(Language.values())
            .filter(l -> l.tag().equals(asked.text("lang")))
            .findFirst()
            .orElse(Language.ENGLISH);
    Role role = Role.find(asked.text("role")).orElse(Role.COORDINATOR);
    View view = day.view(role, language);
    Answers form = without(asked);
    String rest = path.replaceFirst("^/o/[^/]+", "");
    if (!path.startsWith("/o/")) {
      return switch (path) {
        case "/account" -> pages.account(language, "t", "Maya", Optional.empty());
        case "/" ->
            pages.operations(
                language,
                "t",
                "Maya",
                List.of(
                    new AccountPages.Listed(
                        new OperationId("aleppo-2016"),
                        view.speech().operationName(),
                        Optional.of(role),
                        day.record.last().value())));
        default -> throw new IllegalArgumentException(path);
      };
    }
    if (rest.startsWith("/convoys/")) {
      return pages.convoy(view, new ConvoyId(rest.substring(9)), Optional.empty());
    }
    if (rest.startsWith("/report/")) {
      FormKind kind = FormKind.find(rest.substring(8)).orElseThrow();
      Forms forms = day.forms(view);
      if (posted) {
        Optional<Wanted> wanted = forms.read(kind, form, view.paper().keys().get());
        if (wanted.isPresent()
            && wanted.get() instanceof Wanted.Decided(var command)
            && new org.safepassage.operate.Gate(day.room, day.record)
                    .decide(command, view.viewer().reporter(), day.now())
                instanceof org.safepassage.operate.Decision.Refused refused) {
          return pages.report(forms, kind, form, Optional.of(refused), Optional.empty());
        }
        return wanted.isPresent()
            ? wanted.toString().replace("<", "&lt;")
            : pages.report(forms, kind, form, Optional.empty(), forms.findings(form));
      }
      return pages.report(forms, kind, form, Optional.empty(), Optional.empty());
    }
    return switch (rest) {
      case "" -> pages.overview(view);
      case "/convoys" -> pages.convoys(view);
      case "/report" -> pages.reports(view);
      case "/agreement" -> pages.agreement(view, Optional.empty());
      case "/plan" -> pages.plan(view, new Answers(Map.of()), Optional.empty());
      case "/plan.svg" -> PlanPage.picture(view);
      case "/waits.svg" -> WaitsPicture.draw(view);
      case "/map.json" -> new RoomMap(view).json();
      case "/incidents" -> pages.incidents(view, Optional.empty());
      case "/access" ->
          pages.members(
              view,
              List.of(
                  new MembersPage.Member("maya", "Maya", Role.COORDINATOR, "", false),
                  new MembersPage.Member("omar", "عمر", Role.FIELD_OFFICER, "East Aleppo", true)),
              new MembersPage.Outcome.None());
      case "/log" -> {
        LogFilter filter = new LogFilter(form);
        yield pages.log(
            view,
            filter,
            filter.read(day.record, day.marks(), view, _ -> true),
            Optional.of(Hash.ofContent(new byte[3])),
            Optional.empty());
      }
      default -> throw new IllegalArgumentException(URI.create(path).toString());
    };
  }

  private static Answers without(Answers asked) {
    Map<String, List<String>> given = new LinkedHashMap<>(asked.given());
    given.remove("lang");
    given.remove("role");
    return new Answers(given);
  }
}
