package org.safepassage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is to leave: the categories in use, how many of each wait where, and what their waiting
/// counts for.
///
/// Immutable. Not a record, as it keeps an index: whoever counts asks it once for every commitment
/// of a deal, and there may be a hundred thousand.
public final class Population {
  private final List<Category> categories;
  private final List<Caseload> caseload;
  private final WaitingWeights waiting;
  private final Map<CategoryId, Category> byId = new HashMap<>();
  private final Map<Waiting, List<Caseload>> byPlace = new HashMap<>();

  private record Waiting(PlaceId origin, CategoryId category) {}

  public Population(List<Category> categories, List<Caseload> caseload, WaitingWeights waiting) {
    this.categories = List.copyOf(categories);
    this.caseload = List.copyOf(caseload);
    this.waiting = waiting;
    categories.forEach(category -> byId.putIfAbsent(category.id(), category));
    caseload.forEach(entry ->
        byPlace
            .computeIfAbsent(new Waiting(entry.origin(), entry.category()), _ -> new ArrayList<>(1))
            .add(entry));
  }

  /// People who wait as well in one place as in another.
  public Population(List<Category> categories, List<Caseload> caseload) {
    this(categories, caseload, WaitingWeights.EQUAL);
  }

  public List<Category> categories() {
    return categories;
  }

  public List<Caseload> caseload() {
    return caseload;
  }

  /// What is said of one category at one place; empty where nothing is.
  public List<Caseload> caseload(PlaceId origin, CategoryId category) {
    return List.copyOf(byPlace.getOrDefault(new Waiting(origin, category), List.of()));
  }

  /// What an hour of waiting counts for by where somebody waits.
  public WaitingWeights waiting() {
    return waiting;
  }

  /// Whether an hour of waiting is not the same for everybody and everywhere.
  public boolean weighsWaiting() {
    return !waiting.equals(WaitingWeights.EQUAL)
        || categories.stream().anyMatch(category -> category.weight() != 1);
  }

  /// What an hour of waiting of one of a category counts for; 1 for a category that isn't known.
  public int weight(CategoryId category) {
    Category known = byId.get(category);
    return known == null ? 1 : known.weight();
  }

  public Optional<Category> findCategory(CategoryId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
