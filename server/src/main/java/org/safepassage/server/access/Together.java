package org.safepassage.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts questions that are asked at the same time to the database as one.
///
/// Each is asked after it came in, so that an answer is never older than its question: what was
/// taken away before is gone. While one round is under way, what comes in waits for the next.
final class Together<K, V> {
  private final Function<Set<K>, Map<K, V>> ask;
  private final ConcurrentLinkedQueue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean asking = new AtomicBoolean();

  /// @param ask asks for all keys at once; keys without an answer are left out
  Together(Function<Set<K>, Map<K, V>> ask) {
    this.ask = ask;
  }

  private record Question<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

  /// The answer for one key.
  Optional<V> of(K key) {
    Question<K, V> mine = new Question<>(key, new CompletableFuture<>());
    waiting.add(mine);
    while (!mine.answer().isDone() && asking.compareAndSet(false, true)) {
      try {
        round();
      } finally {
        asking.set(false);
      }
    }
    // Whoever asks now takes this question along, or wakes the one who does.
    handOver();
    try {
      return mine.answer().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /// Sees to it that no question stays behind when the one who asked for others has gone.
  private void handOver() {
    if (!waiting.isEmpty() && asking.compareAndSet(false, true)) {
      Thread.startVirtualThread(() -> {
        try {
          round();
        } finally {
          asking.set(false);
        }
        handOver();
      });
    }
  }

  private void round() {
    List<Question<K, V>> taken = new ArrayList<>();
    for (Question<K, V> next = waiting.poll(); next != null; next = waiting.poll()) {
      taken.add(next);
    }
    if (taken.isEmpty()) {
      return;
    }
    try {
      Map<K, V> answers = ask.apply(taken.stream().map(Question::key).collect(Collectors.toSet()));
      taken.forEach(each -> each.answer().complete(Optional.ofNullable(answers.get(each.key()))));
    } catch (RuntimeException | Error failed) {
      taken.forEach(each -> each.answer().completeExceptionally(failed));
    }
  }
}
