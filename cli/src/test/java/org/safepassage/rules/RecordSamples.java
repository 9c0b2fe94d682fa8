package org.safepassage.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a value of every record of a sealed type, out of whatever fits: for asking each kind of
/// something what doesn't depend on its values.
final class RecordSamples {
  private RecordSamples() {}

  /// One value of each kind.
  static <T> List<T> ofEach(Class<T> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .map(kind -> sealed.cast(sample(kind)))
        .toList();
  }

  private static Object sample(Class<?> type) {
    if (type == String.class) {
      return "x";
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == int.class) {
      return 1;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == Duration.class) {
      return Duration.ZERO;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return sample(type.getPermittedSubclasses()[0]);
    }
    return record(type);
  }

  private static Object record(Class<?> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(
          Arrays.stream(types).map(RecordSamples::sample).toArray(Object[]::new));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No sample of " + type + " can be made.", e);
    }
  }
}
