package org.safepassage.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A package with its `internal` sub-packages, and what it may use.
///
/// @param root the package
/// @param ours the packages of ours it may use, itself left out
/// @param theirs the beginnings of the names of all other classes it may use
record PackageGroup(String root, Set<String> ours, List<String> theirs) {
  private static final String ALL_OF_OURS = "org.safepassage.";
  private static final String PREFIX_OF_MODEL = ALL_OF_OURS + "model";
  private static final String PREFIX_OF_AGREEMENT = ALL_OF_OURS + "agreement";
  private static final String PREFIX_OF_PLAN = ALL_OF_OURS + "plan.";

  PackageGroup {
    ours = Set.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /// A group that uses no library: plain Java and the annotations of the null checker.
  static PackageGroup of(String name, String... ours) {
    return new PackageGroup(
        ALL_OF_OURS + name,
        Stream.of(ours).map(ALL_OF_OURS::concat).collect(toUnmodifiableSet()),
        List.of("java.", "org.jspecify."));
  }

  /// The same group, which may use some libraries too.
  PackageGroup withLibraries(String... prefixes) {
    return new PackageGroup(
        root, ours, Stream.concat(theirs.stream(), Stream.of(prefixes)).toList());
  }

  static boolean isOurs(JavaClass type) {
    return type.getName().startsWith(ALL_OF_OURS);
  }

  static Optional<PackageGroup> findGroupOf(JavaClass type, List<PackageGroup> groups) {
    return groups.stream().filter(group -> group.holds(type)).findFirst();
  }

  boolean holds(JavaClass type) {
    return type.getPackageName().equals(root) || isInternal(type);
  }

  boolean isInternal(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + ".internal.");
  }

  boolean mayUse(PackageGroup other) {
    return equals(other) || ours.contains(other.root);
  }

  boolean mayUseLibrary(JavaClass type) {
    return theirs.stream().anyMatch(type.getName()::startsWith);
  }

  /// Whether the package belongs to the core module, which stands alone.
  boolean isCore() {
    return root.equals(PREFIX_OF_MODEL) || root.equals(PREFIX_OF_AGREEMENT);
  }

  /// Whether the answers of the package must depend on its arguments alone.
  boolean isPure() {
    return isCore() || root.startsWith(PREFIX_OF_PLAN);
  }
}
