package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.formats.JsonText;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Severity;
import org.safepassage.pictures.ClaimsPage;
import org.safepassage.pictures.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads who says what out of texts, and puts it side by side.
@Command(
    name = "accounts",
    mixinStandardHelpOptions = true,
    header =
        "Reads who claims what out of news texts, and puts claims about the same thing side by side.",
    description = {
      "",
      "Finds in each text who says what: counts, incidents, what stopped or started, conditions, terms,"
          + " denials and calls, each with the words that it rests on. Claims about the same thing are"
          + " shown as agreeing, compatible, contradicting, or depending on how they are read; counts"
          + " beside what a record has. It never says who is right. Nothing leaves this machine.",
      "Lines \"Date: 2016-12-16\" and \"Outlet: ...\" at the top of a text, before an empty line, tell when"
          + " and by whom it was published (docs/formats/accounts.md).",
      "Exit codes: 0 the texts were read, 2 a file or the command is wrong.",
      ""
    })
final class AccountsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description =
          "texts, feeds (RSS, Atom), or folders of them; - for standard input. Plain text or HTML")
  private List<Path> files = List.of();

  @Option(
      names = "--operation",
      paramLabel = "PATH",
      converter = Given.AsPath.class,
      description = "the operation whose places and parties the texts name")
  private @Nullable Path operation;

  @Option(
      names = "--ledger",
      paramLabel = "PATH",
      converter = Given.AsPath.class,
      description =
          "puts claimed counts beside this record of the operation: its ledger.jsonl, or the folder"
              + " that it is in")
  private @Nullable Path ledger;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = Given.AsText.class,
      description = "when the texts were published, for those that don't say it: 2016-12-16")
  private @Nullable String date;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      converter = Given.AsText.class,
      description = "who published them, for those that don't say it")
  private @Nullable String outlet;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Given.AsText.class,
      description =
          "shows what is new since then, compared with all that came before: 2016-12-16, or"
              + " 2016-12-16T18:00")
  private @Nullable String since;

  @Option(names = "--json", description = "answers as JSON (docs/formats/accounts.md)")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description =
          "writes it as one page to read or print, into this file or as accounts.html into this folder;"
              + " - for standard output, and the answer goes to standard error")
  private @Nullable Path html;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      converter = Given.AsLanguage.class,
      description = "language of the page: en (default), ar or fr")
  private Language language = Language.ENGLISH;

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      converter = Given.AsPath.class,
      description =
          "goes on to read each text that is put into this folder or changed there, until Ctrl-C")
  private @Nullable Path watched;

  @Override
  public Integer call() {
    Optional<AccountsPlace> page = Optional.ofNullable(html).map(place -> AccountsPlace.of(place));
    page.ifPresent(AccountsPlace::check);
    checkFiles();
    List<Finding> findings = new ArrayList<>();
    Optional<LocalDate> day = day(findings);
    Optional<LocalDateTime> from = since(findings);
    AccountsBasis basis = new AccountsRecord(operation, ledger, findings).basis(from);
    AccountsTexts.Unsaid unsaid = new AccountsTexts.Unsaid(day, Optional.ofNullable(outlet));
    AccountsTexts texts = new AccountsTexts(unsaid, basis.zone());
    List<SourceText> given = texts.of(files, System.in);
    findings.addAll(texts.findings());
    page.flatMap(AccountsPlace::file)
        .flatMap(texts::findGiven)
        .filter(taken -> !taken.texts().isEmpty())
        .ifPresent(_ -> {
          throw CannotWriteException.isText(page.orElseThrow().file().orElseThrow());
        });
    tellRepeated(texts.repeated());
    texts
        .ourPages()
        .forEach(ours ->
            err()
                .println(
                    "%s was written by this command; it is left out.".formatted(Shown.text(ours))));
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return Report.wrongInput(findings.stream().distinct().sorted().toList(), json, out(), err());
    }
    AccountsReading reading = new AccountsReading(basis);
    if (watched != null) {
      return new AccountsWatch(watched, texts, reading, new AccountsWatch.Told(out(), err(), json))
          .run(given);
    }
    answer(found(reading, given), page);
    return Exit.YES;
  }

  private AccountsFound found(AccountsReading reading, List<SourceText> texts) {
    ProgressLine progress = new ProgressLine(err(), StatusLine.onTerminal());
    AccountsFound found = reading.read(texts, (done, all) -> progress.at("texts", done, all));
    progress.end();
    return found;
  }

  private void answer(AccountsFound found, Optional<AccountsPlace> page) {
    PrintWriter answers = page.filter(AccountsPlace::isStandardOutput).isPresent() ? err() : out();
    answers.print(
        json ? JsonText.of(new AccountsJson(found).whole()) : new AccountsWords(found).whole());
    answers.flush();
    page.ifPresent(place ->
        place.write(
            ClaimsPage.write(new AccountsSheet(found, language).sheet(), language), out(), err()));
  }

  private void tellRepeated(List<Path> files) {
    if (!files.isEmpty()) {
      String named = Shown.text(files.getFirst().toString());
      err()
          .println(
              files.size() == 1
                  ? "%s is named more than once; it is read once.".formatted(named)
                  : "%s and %s are named more than once; they are read once."
                      .formatted(named, Amount.of(files.size() - 1L, "more file", "more files")));
    }
  }

  private void checkFiles() {
    if (files.isEmpty() && watched == null) {
      CommandSpec command = Objects.requireNonNull(spec);
      throw new ParameterException(
          command.commandLine(), Mistyped.missing(command.positionalParameters().getFirst()));
    }
    if (watched != null && html != null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          """
          A page can't be written while a folder is watched.
          Maybe --html and --watch belong to two commands.\
          """);
    }
    if (ledger != null && operation == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          """
          --ledger needs --operation: a record tells numbers of places that the operation names.
          Maybe the folder of the operation should be given with --operation.\
          """);
    }
  }

  private Optional<LocalDate> day(List<Finding> findings) {
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException _) {
      findings.add(wrong("\"%s\" is no day.".formatted(date), "2016-12-16"));
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> since(List<Finding> findings) {
    try {
      return Optional.ofNullable(since)
          .map(time ->
              time.length() == 10
                  ? LocalDate.parse(time).atStartOfDay()
                  : LocalDateTime.parse(time.replace(' ', 'T')));
    } catch (DateTimeException _) {
      findings.add(
          wrong(
              "\"%s\" is neither a day nor a time.".formatted(since),
              "2016-12-16 or 2016-12-16T18:00"));
      return Optional.empty();
    }
  }

  private static Finding wrong(String what, String example) {
    return new Finding(
        FindingCode.WRONG_VALUE,
        FindingsText.COMMAND_LINE,
        what,
        "Maybe it should be written like %s.".formatted(example));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
