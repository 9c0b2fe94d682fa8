package org.safepassage.model;

import java.util.List;
import java.util.Optional;

/// Who is to leave: the categories in use, and how many of each wait where.
public record Population(List<Category> categories, List<Caseload> caseload) {
  public Population {
    categories = List.copyOf(categories);
    caseload = List.copyOf(caseload);
  }

  public Optional<Category> findCategory(CategoryId id) {
    return categories.stream().filter(category -> category.id().equals(id)).findFirst();
  }
}
