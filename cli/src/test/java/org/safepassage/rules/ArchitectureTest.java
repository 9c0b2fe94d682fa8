package org.safepassage.rules;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the arrows between the packages, as
/// docs/decisions/0001-modules-and-arrows.md tells them. What is not allowed here is forbidden: a
/// new package fails until it is named.
///
/// Constants of the compiler are not seen: `javac` copies them, so no class file tells of their
/// use.
class ArchitectureTest {
  private static final PackageGroup AUDIT =
      PackageGroup.of("plan.audit", "model", "plan.problem", "agreement");

  private static final String SPRING = "org.springframework.";
  private static final String JSON = "tools.jackson.";

  private static final List<PackageGroup> GROUPS =
      List.of(
          PackageGroup.of("model"),
          PackageGroup.of("agreement", "model"),
          PackageGroup.of("amend", "model", "agreement"),
          PackageGroup.of("ledger", "model"),
          PackageGroup.of("operate", "model", "agreement", "ledger"),
          PackageGroup.of("plan.problem", "model", "agreement"),
          PackageGroup.of("plan.dispatch", "model", "agreement", "plan.problem"),
          PackageGroup.of("plan.bound", "model", "agreement", "plan.problem"),
          AUDIT,
          PackageGroup.of("plan.exposure", "model", "agreement", "plan.problem"),
          PackageGroup.of("plan.critical", "model", "agreement", "plan.problem"),
          PackageGroup.of("plan.refuge", "model", "agreement", "plan.problem"),
          PackageGroup.of(
              "plan.levers",
              "model",
              "agreement",
              "amend",
              "plan.problem",
              "plan.dispatch",
              "plan.bound",
              "plan.audit",
              "plan.exposure"),
          PackageGroup.of("plan.timetable", "model", "agreement", "plan.problem"),
          PackageGroup.of("plan.compare", "model", "agreement", "plan.problem"),
          PackageGroup.of("plan.solver").withLibraries("com.google.ortools."),
          PackageGroup.of("plan.buses"),
          PackageGroup.of("plan.busroutes", "plan.problem", "plan.buses", "plan.solver"),
          PackageGroup.of(
                  "formats",
                  "model",
                  "agreement",
                  "amend",
                  "ledger",
                  "operate",
                  "plan.problem",
                  "plan.timetable",
                  "plan.buses")
              .withLibraries(
                  "tools.jackson.", "com.fasterxml.jackson.annotation.", "org.snakeyaml."),
          PackageGroup.of(
              "pictures",
              "model",
              "agreement",
              "amend",
              "plan.problem",
              "plan.timetable",
              "plan.exposure",
              "plan.refuge",
              "plan.buses"),
          PackageGroup.of("accounts.text"),
          PackageGroup.of("accounts.feed", "accounts.text").withLibraries("com.rometools.rome."),
          PackageGroup.of("accounts.parse").withLibraries("edu.emory.mathcs.nlp."),
          PackageGroup.of("accounts.names", "model", "accounts.text")
              .withLibraries("org.apache.commons.text."),
          PackageGroup.of("accounts.reading", "accounts.text", "accounts.parse", "accounts.names"),
          PackageGroup.of(
              "accounts.say",
              "model",
              "accounts.text",
              "accounts.parse",
              "accounts.names",
              "accounts.reading"),
          PackageGroup.of(
              "accounts.claim",
              "model",
              "accounts.text",
              "accounts.parse",
              "accounts.names",
              "accounts.reading",
              "accounts.say"),
          PackageGroup.of(
              "accounts.compare", "model", "accounts.text", "accounts.say", "accounts.claim"),
          PackageGroup.of(
              "accounts.about", "model", "accounts.text", "accounts.names", "accounts.claim"),
          PackageGroup.of(
              "accounts.record",
              "model",
              "agreement",
              "ledger",
              "operate",
              "accounts.text",
              "accounts.say",
              "accounts.claim"),
          PackageGroup.of("server.room", "model", "agreement", "ledger", "operate"),
          PackageGroup.of("server.store", "model", "ledger", "formats")
              .withLibraries(
                  "javax.sql.",
                  "com.zaxxer.hikari.",
                  "org.flywaydb.core.",
                  "org.postgresql.",
                  "org.slf4j.",
                  "io.zonky.test.db.postgres.embedded."),
          PackageGroup.of(
              "server.replay", "model", "agreement", "ledger", "operate", "server.room"),
          PackageGroup.of(
                  "server.operations",
                  "model",
                  "agreement",
                  "ledger",
                  "operate",
                  "formats",
                  "server.room",
                  "server.replay")
              .withLibraries(SPRING),
          PackageGroup.of("server.access", "model", "agreement", "ledger", "operate")
              .withLibraries("javax.sql.", SPRING),
          PackageGroup.of(
              "server.accounts",
              "model",
              "ledger",
              "operate",
              "accounts.text",
              "accounts.parse",
              "accounts.names",
              "accounts.say",
              "accounts.claim",
              "accounts.compare",
              "accounts.about",
              "accounts.record",
              "server.room"),
          PackageGroup.of(
                  "server.pages",
                  "model",
                  "agreement",
                  "ledger",
                  "operate",
                  "plan.problem",
                  "plan.audit",
                  "formats",
                  "pictures",
                  "accounts.text",
                  "accounts.say",
                  "accounts.claim",
                  "accounts.compare",
                  "accounts.record",
                  "server.accounts",
                  "server.access")
              .withLibraries("gg.jte."),
          PackageGroup.of(
                  "server.api",
                  "model",
                  "agreement",
                  "ledger",
                  "operate",
                  "plan.audit",
                  "formats",
                  "pictures",
                  "server.accounts",
                  "server.room",
                  "server.replay",
                  "server.access",
                  "server.operations",
                  "server.pages")
              .withLibraries("javax.sql.", "jakarta.servlet.", "org.slf4j.", JSON, SPRING),
          PackageGroup.of(
                  "server",
                  "model",
                  "agreement",
                  "ledger",
                  "operate",
                  "formats",
                  "server.accounts",
                  "server.store",
                  "server.room",
                  "server.replay",
                  "server.access",
                  "server.operations",
                  "server.pages",
                  "server.api")
              .withLibraries(
                  "javax.sql.",
                  "jakarta.servlet.",
                  "org.slf4j.",
                  "ch.qos.logback.",
                  "org.apache.catalina.",
                  "org.apache.coyote.",
                  SPRING),
          PackageGroup.of(
                  "cli",
                  "model",
                  "agreement",
                  "amend",
                  "ledger",
                  "operate",
                  "plan.problem",
                  "plan.dispatch",
                  "plan.audit",
                  "plan.timetable",
                  "plan.compare",
                  "plan.bound",
                  "plan.exposure",
                  "plan.critical",
                  "plan.refuge",
                  "plan.levers",
                  "plan.buses",
                  "plan.busroutes",
                  "accounts.text",
                  "accounts.feed",
                  "accounts.parse",
                  "accounts.names",
                  "accounts.say",
                  "accounts.claim",
                  "accounts.compare",
                  "accounts.about",
                  "accounts.record",
                  "formats",
                  "pictures",
                  "server")
              .withLibraries("picocli."));

  /// What the auditor may use of the agreement: the rulebook, the values it speaks in, and who goes
  /// from where to where. Not the terms, the compiler or the checker, so that no search is shared
  /// with what is audited and no term is read twice.
  private static final Set<String> AUDIT_MAY_USE =
      Set.of(
          "org.safepassage.agreement.Agreement",
          "org.safepassage.agreement.Commitment",
          "org.safepassage.agreement.Dues",
          "org.safepassage.agreement.Batch",
          "org.safepassage.agreement.HandOver",
          "org.safepassage.agreement.LevelRange",
          "org.safepassage.agreement.Levels",
          "org.safepassage.agreement.Move",
          "org.safepassage.agreement.Obligation",
          "org.safepassage.agreement.Quota",
          "org.safepassage.agreement.Requirement",
          "org.safepassage.agreement.Circumstances",
          "org.safepassage.agreement.Rulebook",
          "org.safepassage.agreement.Slot",
          "org.safepassage.agreement.Together");

  /// Time and chance come in as arguments. These take them from the machine instead.
  private static final List<String> FROM_THE_MACHINE =
      List.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.system",
          "java.time.Clock.tick",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.",
          "java.util.random.RandomGenerator.getDefault",
          "java.security.SecureRandom.");

  private static final Set<String> EMPTY_NAMES =
      Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Base");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.safepassage");

  @Test
  void a_package_uses_only_what_the_house_rules_allow() {
    assertThat(forbiddenArrows(CLASSES, GROUPS)).isEmpty();
  }

  @Test
  void a_package_that_no_rule_names_is_refused() {
    assertThat(unnamedClasses(CLASSES, GROUPS)).isEmpty();
  }

  @Test
  void a_rule_about_no_class_at_all_is_refused() {
    assertThat(GROUPS)
        .allSatisfy(group ->
            assertThat(CLASSES.stream())
                .as("classes in %s", group.root())
                .anyMatch(type -> group.holds(type) && !isPackageInfo(type)));
  }

  @Test
  void the_rules_notice_a_forbidden_arrow_and_an_unnamed_package() {
    List<PackageGroup> withoutAgreement =
        GROUPS.stream().filter(group -> !group.root().endsWith(".agreement")).toList();
    List<PackageGroup> withoutArrows =
        GROUPS.stream()
            .map(group -> new PackageGroup(group.root(), Set.of(), group.theirs()))
            .toList();
    List<PackageGroup> withoutLibraries =
        GROUPS.stream()
            .map(group -> new PackageGroup(group.root(), group.ours(), List.of("java.")))
            .toList();

    assertThat(unnamedClasses(CLASSES, withoutAgreement)).isNotEmpty();
    assertThat(forbiddenArrows(CLASSES, withoutArrows)).anyMatch(text -> text.contains(".model."));
    assertThat(forbiddenArrows(CLASSES, withoutLibraries))
        .anyMatch(text -> text.contains("org.jspecify."));
  }

  @Test
  void the_auditor_shares_only_the_rulebook_and_its_values_with_the_planner() {
    assertThat(
            dependenciesOf(AUDIT)
                .filter(use -> topLevelName(use).startsWith("org.safepassage.agreement."))
                .filter(use -> !AUDIT_MAY_USE.contains(topLevelName(use)))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void the_auditor_reads_no_condition_itself() {
    assertThat(
            CLASSES.stream()
                .filter(AUDIT::holds)
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("conditions"))
                .map(JavaAccess::getDescription))
        .isEmpty();
  }

  @Test
  void every_class_named_for_the_auditor_exists() {
    assertThat(AUDIT_MAY_USE).allMatch(CLASSES::contain);
  }

  @Test
  void the_core_reads_and_writes_nothing() {
    assertThat(
            GROUPS.stream()
                .filter(PackageGroup::isCore)
                .flatMap(ArchitectureTest::dependenciesOf)
                .filter(use ->
                    Stream.of("java.io.", "java.nio.file.", "java.nio.channels.", "java.net.")
                        .anyMatch(targetOf(use).getName()::startsWith))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void time_and_chance_come_in_as_arguments() {
    assertThat(
            CLASSES.stream()
                .filter(type -> isPure(type))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(ArchitectureTest::asksTheMachine)
                .map(JavaAccess::getDescription))
        .isEmpty();
  }

  @Test
  void a_class_is_named_after_what_it_is() {
    assertThat(
            CLASSES.stream()
                .filter(type -> EMPTY_NAMES.stream().anyMatch(type.getSimpleName()::endsWith))
                .map(JavaClass::getName))
        .isEmpty();
  }

  @Test
  void every_package_says_that_it_holds_no_nulls() {
    Map<JavaPackage, List<JavaClass>> packages =
        CLASSES.stream()
            .filter(PackageGroup::isOurs)
            .collect(groupingBy(type -> type.getPackage()));

    assertThat(packages).isNotEmpty();
    assertThat(
            packages.keySet().stream()
                .filter(each ->
                    each.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .map(JavaPackage::getName))
        .isEmpty();
  }

  private static List<String> unnamedClasses(JavaClasses classes, List<PackageGroup> groups) {
    return classes.stream()
        .filter(PackageGroup::isOurs)
        .filter(type -> PackageGroup.findGroupOf(type, groups).isEmpty())
        .map(JavaClass::getName)
        .toList();
  }

  private static List<String> forbiddenArrows(JavaClasses classes, List<PackageGroup> groups) {
    List<String> forbidden = new ArrayList<>();
    for (JavaClass type : classes) {
      Optional<PackageGroup> group = PackageGroup.findGroupOf(type, groups);
      if (group.isEmpty()) {
        continue; // the rule about unnamed packages tells
      }
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        if (!isAllowed(group.get(), targetOf(use), groups)) {
          forbidden.add(use.getDescription());
        }
      }
    }
    return forbidden;
  }

  private static boolean isAllowed(
      PackageGroup group, JavaClass target, List<PackageGroup> groups) {
    if (target.isPrimitive()) {
      return true;
    }
    if (!PackageGroup.isOurs(target)) {
      return group.mayUseLibrary(target);
    }
    return PackageGroup.findGroupOf(target, groups)
        .filter(group::mayUse)
        .filter(other -> other.equals(group) || !other.isInternal(target))
        .isPresent();
  }

  private static boolean isPure(JavaClass type) {
    return PackageGroup.findGroupOf(type, GROUPS).filter(PackageGroup::isPure).isPresent();
  }

  private static boolean asksTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String member = owner + "." + access.getTarget().getName();
    boolean unseeded =
        (owner.equals("java.util.Random") || owner.equals("java.util.SplittableRandom"))
            && access.getTarget().getFullName().endsWith("<init>()");
    return unseeded
        || (owner.startsWith("java.time.") && access.getTarget().getName().equals("now"))
        || FROM_THE_MACHINE.stream().anyMatch(member::startsWith);
  }

  private static Stream<Dependency> dependenciesOf(PackageGroup group) {
    return CLASSES.stream()
        .filter(group::holds)
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static JavaClass targetOf(Dependency use) {
    return use.getTargetClass().getBaseComponentType();
  }

  private static String topLevelName(Dependency use) {
    String name = targetOf(use).getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }
}
