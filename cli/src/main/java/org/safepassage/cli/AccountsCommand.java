package org.safepassage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Extractor;
import org.safepassage.accounts.compare.Comparison;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.TextReader;
import org.safepassage.formats.JsonText;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.Reading;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.Severity;
import org.safepassage.model.SourceRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
          + " shown as agreeing, compatible, contradicting, or depending on how they are read. It never"
          + " says who is right. Nothing leaves this machine.",
      "Lines \"Date: 2016-12-16\" and \"Outlet: ...\" at the top of a text, before an empty line, tell when"
          + " and by whom it was published (docs/formats/accounts.md).",
      "Exit codes: 0 the texts were read, 2 a file or the command is wrong.",
      ""
    })
final class AccountsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0..*",
      arity = "1..*",
      paramLabel = "FILE",
      converter = Given.AsPath.class,
      description = "texts, or folders of them: plain text or HTML")
  private List<Path> files = List.of();

  @Option(
      names = "--operation",
      paramLabel = "PATH",
      converter = Given.AsPath.class,
      description = "the operation whose places and parties the texts name")
  private @Nullable Path operation;

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

  @Option(names = "--json", description = "answers as JSON (docs/formats/accounts.md)")
  private boolean json;

  /// What was read.
  record Read(
      Optional<Operation> operation,
      List<SourceText> texts,
      List<Claim> claims,
      List<Relation> relations) {}

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    Optional<Operation> known = operation(findings);
    Optional<LocalDate> day = day(findings);
    List<SourceText> texts = texts(day, findings);
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return Report.wrongInput(findings.stream().distinct().sorted().toList(), json, out(), err());
    }
    Extractor extractor = new Extractor(EnglishParser.load(), Gazetteer.of(known));
    List<Claim> claims = new ArrayList<>();
    for (SourceText text : texts) {
      claims.addAll(extractor.claims(text));
    }
    Read read = new Read(known, texts, claims, Comparison.of(claims, known));
    out()
        .print(
            json ? JsonText.of(new AccountsJson(read).whole()) : new AccountsWords(read).whole());
    return Exit.YES;
  }

  private Optional<Operation> operation(List<Finding> findings) {
    if (operation == null) {
      return Optional.empty();
    }
    Reading<OperationFolder> reading = OperationFiles.read(operation);
    findings.addAll(reading.findings());
    return reading.value().map(OperationFolder::operation);
  }

  private Optional<LocalDate> day(List<Finding> findings) {
    if (date == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (java.time.DateTimeException notADay) {
      findings.add(
          wrong(
              FindingCode.WRONG_VALUE,
              FindingsText.COMMAND_LINE,
              "\"%s\" is no day.".formatted(date),
              "Maybe it should be written like 2016-12-16."));
      return Optional.empty();
    }
  }

  private List<SourceText> texts(Optional<LocalDate> day, List<Finding> findings) {
    List<SourceText> texts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path given : files) {
      for (Path file : inside(given, findings)) {
        try {
          String name = file.getFileName().toString().replaceFirst("\\.(txt|html?|md)$", "");
          String id = name;
          for (int i = 2; !ids.add(id); i++) {
            id = name + "-" + i;
          }
          SourceText text =
              TextReader.read(id, Files.readAllBytes(file), Optional.empty(), Optional.empty());
          boolean lacks =
              (text.published().isEmpty() && day.isPresent()) || text.outlet().equals(id);
          texts.add(
              lacks
                  ? TextReader.read(
                      id,
                      Files.readAllBytes(file),
                      text.outlet().equals(id) ? Optional.ofNullable(outlet) : Optional.empty(),
                      text.published().isEmpty() ? day : Optional.empty())
                  : text);
        } catch (IOException unreadable) {
          findings.add(
              wrong(
                  FindingCode.FILE_UNREADABLE,
                  new SourceRef(file.toString(), 0, 0),
                  "This file can't be read.",
                  "Maybe its name is wrong, or it is not for you to read."));
        }
      }
    }
    return texts;
  }

  private static List<Path> inside(Path given, List<Finding> findings) {
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try (Stream<Path> listed = Files.list(given)) {
      List<Path> texts =
          listed.filter(file -> file.toString().matches("(?i).*\\.(txt|html?)")).sorted().toList();
      if (texts.isEmpty()) {
        findings.add(
            wrong(
                FindingCode.FILE_MISSING,
                new SourceRef(given.toString(), 0, 0),
                "There is no text in this folder.",
                "Maybe the texts' names should end in .txt or .html."));
      }
      return texts;
    } catch (IOException unreadable) {
      findings.add(
          wrong(
              FindingCode.FILE_UNREADABLE,
              new SourceRef(given.toString(), 0, 0),
              "This folder can't be read.",
              "Maybe it is not for you to read."));
      return List.of();
    }
  }

  private static Finding wrong(FindingCode code, SourceRef where, String what, String maybe) {
    return new Finding(code, where, what, maybe);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
